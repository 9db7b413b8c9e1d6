import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import type { PrismaClient } from "@/generated/prisma/client";
import { clientFor } from "@/lib/db/client";
import { loginRoles, withClient } from "@/scripts/database.mjs";

/** The owner's connection: row-level security does not bind it, so an empty count here means an empty table. */
export let owner: PrismaClient;
export let ownerUrl: string;

/**
 * Gives a test file a database of its own, emptied before each test, and points the app's role at it.
 * Call once at the top of a test file that runs commands or queries. `keepsRows` is for a file that makes one world and
 * asks it many questions.
 */
export function useDatabase({ keepsRows = false } = {}) {
  const name = `attest_${randomBytes(6).toString("hex")}`;

  beforeAll(async () => {
    const cluster = inject("clusterUrl");
    await withClient(cluster, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE attest_template`));
    const url = new URL(cluster);
    url.pathname = `/${name}`;
    ownerUrl = url.href;
    const logins = await loginRoles(ownerUrl, { app: "for this test", worker: "for this test" });

    process.env.ATTEST_APP_DATABASE_URL = logins.app;
    process.env.ATTEST_WORKER_DATABASE_URL = logins.worker;
    process.env.ATTEST_URL = "http://127.0.0.1:45700";
    process.env.ATTEST_DATA = mkdtempSync(path.join(inject("folder"), "data-"));
    // As in the demonstration: a test that is about requiring it says so.
    process.env.ATTEST_SECOND_FACTOR = "offered";
    process.env.ATTEST_SECRET = randomBytes(32).toString("hex");
    owner = clientFor(ownerUrl);
  });

  if (!keepsRows) beforeEach(emptyTables);

  afterAll(async () => {
    for (const client of globalThis.attestClients?.values() ?? []) await client.$disconnect();
    globalThis.attestClients?.clear();
    await withClient(inject("clusterUrl"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
}

/**
 * Admin units are reference data and stay. Row by row with the triggers off (the cluster's superuser may): a hundred times
 * faster than TRUNCATE, which makes new files for every table and index, and there are few rows.
 */
async function emptyTables() {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'AdminUnit')",
    );
    const names = rows.map((row: { tablename: string }) => client.escapeIdentifier(row.tablename));
    const deletions = names.map((name) => `DELETE FROM ${name}`);
    await client.query(["SET session_replication_role = replica", ...deletions].join("; "));
  });
}
