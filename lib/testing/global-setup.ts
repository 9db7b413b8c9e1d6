import { rmSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { createDatabase, ensureGroupRoles, migrate } from "@/scripts/database.mjs";
import { startPostgres } from "@/scripts/pg.mjs";
import { throwawayFolder } from "@/scripts/throwaway.mjs";

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
    /** What tests write goes below it, and goes with it. */
    folder: string;
  }
}

/** A throwaway cluster for this run, with one migrated database that each worker copies. */
export default async function setup(project: TestProject) {
  const folder = throwawayFolder("test");
  const postgres = await startPostgres({ dir: path.join(folder, "postgres"), isThrowaway: true });
  const template = postgres.url("attest_template");

  await createDatabase(postgres.url("postgres"), "attest_template");
  await ensureGroupRoles(template);
  await migrate(template);
  project.provide("clusterUrl", postgres.url("postgres"));
  project.provide("folder", folder);

  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
}
