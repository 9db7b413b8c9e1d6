import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import * as database from "./database.mjs";
import { withClient } from "./database.mjs";
import { layGround, productEnvironment } from "./ground.mjs";
import { isAlive } from "./processes.mjs";

// Clusters are made and stopped here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

// The real thing, watched: what is pending can be made up, and it is seen what stood when a migration began.
vi.mock("./database.mjs", async (original) => {
  const real = await original<typeof database>();
  return { ...real, pendingMigrations: vi.fn(real.pendingMigrations), migrate: vi.fn(real.migrate) };
});
const oneStepPending = () =>
  vi.mocked(database.pendingMigrations).mockResolvedValueOnce({ pending: ["a step of tomorrow"], isNew: false });

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
const isRoot = process.getuid?.() === 0;

describe("the ground of a running product", () => {
  let data: string;
  let ground: Awaited<ReturnType<typeof layGround>>;

  beforeAll(async () => {
    data = mkdtempSync(path.join(inject("folder"), "ground-"));
    ground = await layGround({ data, isThrowaway: true, isProduct: true });
  });
  afterAll(() => ground.stop());

  test("holds secrets that only its own account reads, drawn for it alone", () => {
    expect(modeOf(path.join(data, "secrets.json"))).toBe("600");
    expect(modeOf(data)).toBe(isRoot ? "711" : "700");
    const secrets: Record<string, string> = JSON.parse(readFileSync(path.join(data, "secrets.json"), "utf8"));
    expect(Object.keys(secrets)).toEqual(["session", "app", "worker", "actions"]);
    expect(new Set(Object.values(secrets)).size).toBe(4);
    for (const secret of Object.values(secrets)) expect(Buffer.from(secret, "base64").length).toBe(32);
  });

  test("tells the product neither the owner's address nor a secret that the environment brought", () => {
    vi.stubEnv("DATABASE_URL", "postgresql://owner:secret@db/attest");
    vi.stubEnv("ATTEST_SECRET", "a default of some image");
    const env = productEnvironment({ ...ground, url: "http://127.0.0.1:3000" });
    vi.unstubAllEnvs();

    const ownersPassword = new URL(ground.ownerUrl).password;
    expect(Object.values(env).filter((value) => value?.includes(ownersPassword))).toEqual([]);
    expect(env).not.toHaveProperty("DATABASE_URL");
    expect(env.ATTEST_SECRET).toBe(ground.secrets.session);
  });

  test.each(["app", "worker"] as const)(
    "gives the %s a login that is no superuser and bound by row-level security",
    async (part) => {
      await withClient(ground.logins[part], async (client) => {
        const { rows } = await client.query(
          "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user",
        );
        expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
        await expect(client.query("SET ROLE postgres")).rejects.toMatchObject({ code: "42501" });
        await expect(client.query('ALTER TABLE "Person" DISABLE ROW LEVEL SECURITY')).rejects.toMatchObject({
          code: "42501",
        });
        await expect(client.query("COPY (SELECT 1) TO PROGRAM 'true'")).rejects.toMatchObject({ code: "42501" });
      });
    },
  );

  test("shows the app nothing before it says for whom it works, and never what was only ever added", async () => {
    await withClient(ground.logins.app, async (client) => {
      expect((await client.query('SELECT 1 FROM "Investigation"')).rowCount).toBe(0);
      for (const table of ["AuditEvent", "CustodyEntry", "Finding", "EvidenceFile", "Statement", "RecordVersion"]) {
        await expect(client.query(`UPDATE "${table}" SET id = id`)).rejects.toMatchObject({ code: "42501" });
        await expect(client.query(`DELETE FROM "${table}"`)).rejects.toMatchObject({ code: "42501" });
        await expect(client.query(`TRUNCATE "${table}"`)).rejects.toMatchObject({ code: "42501" });
      }
    });
  });

  test("sends no password that a log of statements could keep", async () => {
    await withClient(ground.ownerUrl, async (client) => {
      const { rows } = await client.query("SELECT rolpassword FROM pg_authid WHERE rolname LIKE 'attest\\_%\\_attest'");
      expect(rows.map(({ rolpassword }) => rolpassword.slice(0, 14))).toEqual(["SCRAM-SHA-256$", "SCRAM-SHA-256$"]);
    });
  });

  test("refuses a second product on the same data, and goes on", async () => {
    await expect(layGround({ data, isProduct: true })).rejects.toThrow(/running on this database already/);
    await expect(withClient(ground.logins.app, (client) => client.query("SELECT 1"))).resolves.toBeDefined();
  });

  test("lets a script work beside it, which leaves it standing", async () => {
    const script = await layGround({ data });
    expect(script.postgres?.pid).toBe(ground.postgres?.pid);
    expect(script.logins).toEqual(ground.logins);
    await script.leave();
    expect(isAlive(ground.postgres?.pid ?? 0)).toBe(true);
  });

  test("is not changed under a running product", async () => {
    oneStepPending();
    await expect(layGround({ data })).rejects.toThrow(/earlier version of Attest is running/);
    expect(existsSync(path.join(data, "backups"))).toBe(false);
    expect(isAlive(ground.postgres?.pid ?? 0)).toBe(true);
  });

  // In this file's own cluster: roles belong to a cluster, and other tests look at all there are.
  test.each(["attest_app_office", "attest_worker"])(
    "refuses to work with %s when row-level security does not bind it",
    async (role) => {
      const address = ground.postgres?.url("office") ?? "";
      await withClient(ground.ownerUrl, async (client) => {
        await client.query("CREATE DATABASE office").catch(() => {});
        await client.query(`CREATE ROLE ${role} LOGIN`).catch(() => {});
        await client.query(`ALTER ROLE ${role} BYPASSRLS`);
      });
      const elsewhere = mkdtempSync(path.join(inject("folder"), "bypass-"));
      await expect(layGround({ data: elsewhere, databaseUrl: address })).rejects.toThrow(
        /passes by row-level security/,
      );
      await withClient(ground.ownerUrl, (client) => client.query(`ALTER ROLE ${role} NOBYPASSRLS`));
    },
  );

  test("refuses a data directory of another account", async () => {
    if (!isRoot) return;
    const theirs = mkdtempSync(path.join(inject("folder"), "theirs-"));
    const { chownSync } = await import("node:fs");
    chownSync(theirs, 65_534, 65_534);
    await expect(layGround({ data: theirs })).rejects.toThrow(/belongs to the account nobody, and this is root/);
  });
});

describe("a database with records in it that must change", () => {
  test("is backed up whole first, files and secrets with it, then changed", async () => {
    const data = mkdtempSync(path.join(inject("folder"), "pending-"));
    const before = await layGround({ data, isThrowaway: true });
    await withClient(before.ownerUrl, (client) => client.query("CREATE TABLE kept AS SELECT 'a record' AS words"));
    await before.leave();
    expect(isAlive(before.postgres?.pid ?? 0)).toBe(false);
    const original = path.join(data, "files/an-investigation/ab/hash");
    mkdirSync(path.dirname(original), { recursive: true });
    writeFileSync(original, "an original", { mode: 0o400 });
    mkdirSync(path.join(data, "backups/unfinished"), { recursive: true });

    const seen: string[][] = [];
    oneStepPending();
    vi.mocked(database.migrate).mockImplementationOnce(
      async () => void seen.push(readdirSync(path.join(data, "backups"))),
    );
    const after = await layGround({ data, isThrowaway: true });
    const { rows } = await withClient(after.ownerUrl, (client) => client.query("SELECT words FROM kept"));
    expect(rows).toEqual([{ words: "a record" }]);
    await withClient(after.ownerUrl, (client) => client.query("DROP TABLE kept"));
    await after.leave();

    expect(seen).toEqual([[expect.stringMatching(/^\d{4}-\d\d-\d\dT/)]]);
    const backup = path.join(data, "backups", seen[0]?.[0] ?? "");
    expect(modeOf(backup)).toBe("700");
    expect(readFileSync(path.join(backup, "files/an-investigation/ab/hash"), "utf8")).toBe("an original");

    // A backup is one when it can be put back, whoever's the copy is, and started.
    const again = mkdtempSync(path.join(inject("folder"), "restored-"));
    cpSync(backup, again, { recursive: true });
    const restored = await layGround({ data: again, isThrowaway: true });
    const found = await withClient(restored.ownerUrl, (client) => client.query("SELECT words FROM kept"));
    expect(found.rows).toEqual([{ words: "a record" }]);
    expect(restored.secrets).toEqual(after.secrets);
    await restored.stop();
  });

  test("is left as it was when the change fails, and nothing is left running", async () => {
    const data = mkdtempSync(path.join(inject("folder"), "failing-"));
    const before = await layGround({ data, isThrowaway: true });
    await before.leave();
    oneStepPending();
    vi.mocked(database.migrate).mockRejectedValueOnce(new Error("the step failed"));
    await expect(layGround({ data, isThrowaway: true })).rejects.toThrow("the step failed");
    expect(existsSync(path.join(data, "postgres/postmaster.pid"))).toBe(false);
    expect(readdirSync(path.join(data, "backups"))).toHaveLength(1);
  });
});
