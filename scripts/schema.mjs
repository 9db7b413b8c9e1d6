// After an edit of prisma/schema: the client again, and the migration that leads there.
//   npm run schema -- 20261124000000_second_factor
// Writes what differs from the migrations before it into that migration, above the line `-- By hand`, and leaves what
// stands below it: walls, rights, checks, triggers. A migration that was released is never written again.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createDatabase, withClient } from "./database.mjs";
import { startPostgres } from "./pg.mjs";

const byHand = "-- By hand";
const root = path.join(import.meta.dirname, "..");
const migrations = path.join(root, "prisma/migrations");
const name = process.argv[2];
if (!/^\d{14}_[a-z_]+$/.test(name ?? "")) throw new Error("usage: npm run schema -- <yyyymmddhhmmss>_<what_it_brings>");

const folder = mkdtempSync(path.join(os.tmpdir(), "attest-schema-"));
const postgres = await startPostgres({ dir: path.join(folder, "postgres") });

try {
  await createDatabase(postgres.url("postgres"), "before");
  const before = readdirSync(migrations).filter((other) => /^\d/.test(other) && other < name);
  await withClient(postgres.url("before"), async (client) => {
    for (const other of before.sort())
      await client.query(parts(path.join(migrations, other, "migration.sql")).generated);
  });

  const env = {
    ...process.env,
    DATABASE_URL: postgres.url("before"),
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "scripts/schema-engine.mjs"),
  };
  const prisma = (...args) =>
    execFileSync(path.join(root, "node_modules/.bin/prisma"), args, { cwd: root, env, encoding: "utf8" });

  prisma("format");
  prisma("generate");
  const sql = prisma("migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema", "--script").trim();
  const file = path.join(migrations, name, "migration.sql");
  const kept = existsSync(file) ? parts(file).own : "\n";
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${sql}\n\n${byHand}${kept}`);
  console.log(`client and ${name} written (${sql.split("\n").length} lines of SQL)`);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** What the schema language can say, and what it cannot: the second is not known to the comparison. */
function parts(file) {
  const [generated, ...own] = readFileSync(file, "utf8").split(byHand);
  return { generated, own: own.join(byHand) };
}
