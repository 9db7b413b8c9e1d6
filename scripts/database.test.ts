import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { backUp, dumpDatabase } from "./backup.mjs";
import { ensureGroupRoles, migrate, pendingMigrations, withClient } from "./database.mjs";
import { layGround } from "./ground.mjs";

// Clusters are made and stopped here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let made = 0;

/** A database of the cluster, owned by an account that is no superuser, as an office's own server would give it. */
async function officeDatabase() {
  made += 1;
  const name = `office_${process.pid}_${made}`;
  await withClient(inject("clusterUrl"), async (client) => {
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'of the office' CREATEROLE`);
    await client.query(`CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0`);
    // As a server of its own would: there it is this account that makes the two roles.
    for (const role of ["attest_app", "attest_worker"])
      await client.query(`GRANT ${role} TO ${name} WITH ADMIN OPTION`);
  });
  const url = new URL(inject("clusterUrl"));
  url.pathname = `/${name}`;
  const asOwner = new URL(url);
  [asOwner.username, asOwner.password] = [name, "of the office"];
  return { name, url: asOwner.href, superUrl: url.href };
}

afterAll(() => vi.unstubAllEnvs());
beforeEach(() => vi.unstubAllEnvs());

/** A pg_dump that only writes down what it was given. */
function fakeDump(version: string) {
  const folder = mkdtempSync(path.join(inject("folder"), "programs-"));
  const note = path.join(folder, "given");
  writeFileSync(
    path.join(folder, "pg_dump"),
    `#!/bin/sh
     if [ "$1" = --version ]; then echo "pg_dump (PostgreSQL) ${version}"; exit; fi
     echo "$* PASSWORD=$PGPASSWORD" > ${note}
     for given in "$@"; do case $given in --file=*) : > "\${given#--file=}";; esac; done`,
  );
  chmodSync(path.join(folder, "pg_dump"), 0o755);
  vi.stubEnv("PATH", `${folder}${path.delimiter}/bin`);
  return note;
}

describe("a PostgreSQL of one's own, by DATABASE_URL", () => {
  test("is made ready by an account that is no superuser, again at the next start, and is not stopped", async () => {
    const { url } = await officeDatabase();
    const data = mkdtempSync(path.join(inject("folder"), "external-"));
    for (const _start of ["first", "second"]) {
      const ground = await layGround({ data, databaseUrl: url, isProduct: true });
      expect(ground.postgres).toBeNull();
      await withClient(ground.logins.app, async (client) => {
        expect((await client.query('SELECT 1 FROM "Investigation"')).rowCount).toBe(0);
        await expect(client.query('DELETE FROM "AuditEvent"')).rejects.toMatchObject({ code: "42501" });
      });
      await ground.stop();
      await withClient(url, (client) => client.query("SELECT 1"));
    }
  });

  test("that cannot be reached, or is no address, is refused with words", async () => {
    const data = mkdtempSync(path.join(inject("folder"), "unreachable-"));
    const nowhere = "postgresql://someone:secret@127.0.0.1:4899/attest";
    await expect(layGround({ data, databaseUrl: nowhere })).rejects.toThrow(/cannot be reached.*ECONNREFUSED/);
    await expect(layGround({ data, databaseUrl: nowhere })).rejects.not.toThrow(/secret/);
    await expect(layGround({ data, databaseUrl: "mysql://db/attest" })).rejects.toThrow(/postgresql:\/\/account/);
  });

  test("whose account may make no roles is refused with words", async () => {
    const { name, url, superUrl } = await officeDatabase();
    await withClient(superUrl, async (client) => {
      for (const role of ["attest_app", "attest_worker"]) await client.query(`REVOKE ${role} FROM ${name}`);
      await client.query(`ALTER ROLE ${name} NOCREATEROLE`);
    });
    const data = mkdtempSync(path.join(inject("folder"), "noroles-"));
    await expect(layGround({ data, databaseUrl: url })).rejects.toThrow(/CREATEROLE/);
  });
});

describe("its backup before a migration", () => {
  const major = async (url: string) =>
    (await withClient(url, (client) => client.query("SHOW server_version"))).rows[0].server_version.split(".")[0];

  test.each(["none", "too old"])("is refused, and nothing changed, when the pg_dump here is %s", async (kind) => {
    const { url } = await officeDatabase();
    const folder = mkdtempSync(path.join(inject("folder"), "dump-"));
    if (kind === "none") vi.stubEnv("PATH", folder);
    else fakeDump("9.6.24");
    await expect(dumpDatabase(url, folder)).rejects.toThrow(
      /pg_dump \d+ or newer is needed.*Nothing was changed.*postgresql-client/,
    );
  });

  test("holds every row although row-level security binds the owner, and shows the password to nobody", async () => {
    const { url, name } = await officeDatabase();
    await ensureGroupRoles(url);
    await migrate(url);
    const note = fakeDump(await major(url));
    const data = mkdtempSync(path.join(inject("folder"), "dumped-"));
    writeFileSync(path.join(data, "secrets.json"), "{}");
    const target = await backUp({ folder: data, say: () => {} }, (folder) => dumpDatabase(url, folder));

    const given = readFileSync(note, "utf8");
    expect(given).toContain("--enable-row-security");
    expect(given).toContain("PASSWORD=of the office");
    expect(given.replace(/PASSWORD=.*/, "")).not.toContain("office\n");
    expect(given.replace(/PASSWORD=.*/, "")).not.toMatch(/of%20the%20office|of the office/);
    expect(given).toContain(`${name}@`);
    expect(readFileSync(path.join(target, "attest.dump"), "utf8")).toBe("");
  });

  test("is refused when a table hides rows from the owner: a dump would be silently short", async () => {
    const { url } = await officeDatabase();
    await ensureGroupRoles(url);
    await migrate(url);
    await withClient(url, (client) => client.query('DROP POLICY owner ON "Person"'));
    fakeDump(await major(url));
    const folder = mkdtempSync(path.join(inject("folder"), "hidden-"));
    await expect(dumpDatabase(url, folder)).rejects.toThrow(/hides rows of Person/);
  });
});

describe("migrations", () => {
  test("that a kill cut off are done again", async () => {
    const { url } = await officeDatabase();
    await ensureGroupRoles(url);
    await migrate(url);
    // As the first step leaves it when it is killed: what it did is rolled back, that it began is not.
    await withClient(url, async (client) => {
      await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      await client.query(`CREATE TABLE "_prisma_migrations" (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,
        finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
        started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0)`);
      await client.query(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('1', 'x', '20261123000000_records')`,
      );
    });
    expect(await pendingMigrations(url)).toMatchObject({ isNew: true });
    await migrate(url);
    expect(await pendingMigrations(url)).toEqual({ pending: [], isNew: false });
  });

  test("of a later version are not understood, and left alone", async () => {
    const { url } = await officeDatabase();
    await ensureGroupRoles(url);
    await migrate(url);
    await withClient(url, (client) =>
      client.query(
        `UPDATE "_prisma_migrations" SET migration_name = '29990101000000_later' WHERE migration_name LIKE '%walls'`,
      ),
    );
    await expect(pendingMigrations(url)).rejects.toThrow(
      /later version of Attest.*29990101000000_later.*Nothing was changed/,
    );
  });

  test("of the job queues count as well: they change what is stored", async () => {
    const { url } = await officeDatabase();
    await ensureGroupRoles(url);
    await migrate(url);
    await withClient(url, (client) => client.query("CREATE SCHEMA pgboss CREATE TABLE version (version int)"));
    await withClient(url, (client) => client.query("INSERT INTO pgboss.version VALUES (3)"));
    expect((await pendingMigrations(url)).pending).toEqual([expect.stringMatching(/^job queues/)]);
  });
});
