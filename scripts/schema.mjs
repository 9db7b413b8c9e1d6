// After an edit of prisma/schema: the client again, and, until the first release, the first migration again.
// After a release migrations are never edited: write the next one from `prisma migrate diff --from-schema <old> --to-schema prisma/schema`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startPostgres } from "./pg.mjs";

const root = path.join(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(os.tmpdir(), "attest-schema-"));
const postgres = await startPostgres({ dir: path.join(folder, "postgres") });

try {
  const env = {
    ...process.env,
    DATABASE_URL: postgres.url("postgres"),
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "scripts/schema-engine.mjs"),
  };
  const prisma = (...args) =>
    execFileSync(path.join(root, "node_modules/.bin/prisma"), args, { cwd: root, env, encoding: "utf8" });

  prisma("format");
  prisma("generate");
  const sql = prisma("migrate", "diff", "--from-empty", "--to-schema", "prisma/schema", "--script");
  const own = sql.replace(/-- CreateSchema\n.*\n/, "").trimStart();
  writeFileSync(path.join(root, "prisma/migrations/20261123000000_records/migration.sql"), own);
  console.log(`client and first migration written (${own.split("\n").length} lines of SQL)`);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
