// Files that no record names: an upload that was cut off between its last byte and its record leaves one.
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { withClient } from "./database.mjs";

/**
 * Moves whole files that no row names from `files/` to `set-aside/<time>/`, while nobody can be storing any. They are never
 * deleted by us: with a database restored from an older backup they may be the only copy of what was recorded since.
 * @param {{ folder: string, ownerUrl: string, say: (line: string) => void, now?: Date }} options
 * @returns {Promise<number>} how many were moved
 */
export async function setAsideUnnamed({ folder, ownerUrl, say, now = new Date() }) {
  const files = path.join(folder, "files");
  if (!existsSync(files)) return 0;
  const named = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT DISTINCT "investigationId" || \'/\' || sha256 AS file FROM "EvidenceFile"',
    );
    return new Set(rows.map((row) => row.file));
  });
  const stored = readdirSync(files, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map((entry) => path.relative(files, path.join(entry.parentPath, entry.name)));
  const unnamed = stored.filter((file) => !named.has(`${file.split(path.sep)[0]}/${path.basename(file)}`));
  if (unnamed.length === 0) return 0;

  // A few are what kills leave. Most of them would mean that this database and these files do not belong together.
  if (unnamed.length > 10 && unnamed.length > stored.length / 10) {
    say(
      `${unnamed.length} of ${stored.length} stored files are named by no record. Is this the database that belongs to ${files}? Nothing was moved`,
    );
    return 0;
  }
  const aside = path.join(folder, "set-aside", now.toISOString().replaceAll(/[:.]/g, "-"));
  for (const file of unnamed) {
    mkdirSync(path.dirname(path.join(aside, file)), { recursive: true, mode: 0o700 });
    renameSync(path.join(files, file), path.join(aside, file));
  }
  say(`${unnamed.length} files that no record names were set aside in ${aside}`);
  return unnamed.length;
}
