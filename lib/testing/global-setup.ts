import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { createDatabase, ensureGroupRoles, migrate } from "@/scripts/database.mjs";
import { startPostgres } from "@/scripts/pg.mjs";

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
  }
}

/** A throwaway cluster for this run, with one migrated database that each worker copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "attest-test-"));
  const postgres = await startPostgres({ dir: path.join(folder, "postgres"), isThrowaway: true });
  const template = postgres.url("attest_template");

  await createDatabase(postgres.url("postgres"), "attest_template");
  await ensureGroupRoles(template);
  await migrate(template);
  project.provide("clusterUrl", postgres.url("postgres"));

  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
