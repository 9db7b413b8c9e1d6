import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { withClient } from "../database.mjs";
import type { Item } from "./load";

type EvidenceRow = {
  id: string;
  title: string;
  recorded: number;
  received: number;
  custody: number;
  originals: string[];
};

export type Reckoning = { faults: string[]; missing: number; doubled: number; broken: number };

/** What was acknowledged against what is there. Every fault is named; none is forgiven. */
export async function reckon(ownerUrl: string, folder: string, items: readonly Item[]): Promise<Reckoning> {
  const faults: string[] = [];
  const counts = { missing: 0, doubled: 0, broken: 0 };
  const fault = (kind: keyof typeof counts, words: string) => {
    counts[kind] += 1;
    faults.push(words);
  };

  const rows = await evidenceRows(ownerUrl);
  const byTitle = Map.groupBy(rows, (row) => row.title);
  for (const item of items) {
    const found = byTitle.get(item.title) ?? [];
    const row = found.find(({ id }) => id === item.savedAs);
    if (found.length > 1) fault("doubled", `${item.title} was recorded ${found.length} times`);
    if (item.savedAs && !row) fault("missing", `${item.title} was acknowledged and is not there`);
    if (item.uploadedAs && !row?.originals.includes(item.sha256))
      fault("missing", `the original of ${item.title} was acknowledged and is not there`);
    if (item.uploadedAs && item.uploadedAs !== item.sha256)
      fault("broken", `${item.title} was stored with another hash`);
  }
  for (const row of rows) {
    // A record and its line on the trail are one: neither without the other, neither twice.
    if (row.recorded !== 1)
      fault(row.recorded > 1 ? "doubled" : "missing", `${row.title}: ${row.recorded} audit entries`);
    const { received, custody, originals } = row;
    if (originals.length > 1) fault("doubled", `${row.title} has ${originals.length} originals`);
    if (received !== originals.length || custody !== originals.length)
      fault(
        received > originals.length ? "doubled" : "missing",
        `${row.title}: ${received} received, ${custody} in custody`,
      );
  }
  for (const { investigationId, sha256 } of await namedFiles(ownerUrl)) {
    const file = path.join(folder, "files", investigationId, sha256.slice(0, 2), sha256);
    if (!existsSync(file)) fault("broken", `a row names ${sha256}, which is not stored`);
    else if ((await hashOfFile(file)) !== sha256) fault("broken", `${sha256} is stored and is not whole`);
  }
  return { faults, ...counts };
}

const evidenceRows = (ownerUrl: string): Promise<EvidenceRow[]> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT e.id, e.title,
        (SELECT count(*)::int FROM "AuditEvent" a WHERE a."subjectId" = e.id AND a.name = 'evidence.recorded') AS recorded,
        (SELECT count(*)::int FROM "AuditEvent" a WHERE a."subjectId" = e.id AND a.name = 'evidence.original-received') AS received,
        (SELECT count(*)::int FROM "CustodyEntry" c WHERE c."evidenceId" = e.id AND c.action = 'received') AS custody,
        (SELECT COALESCE(array_agg(f.sha256), '{}') FROM "EvidenceFile" f WHERE f."evidenceId" = e.id AND f.role = 'original') AS originals
      FROM "Evidence" e`);
    return rows;
  });

const namedFiles = (ownerUrl: string): Promise<{ investigationId: string; sha256: string }[]> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query('SELECT DISTINCT "investigationId", sha256 FROM "EvidenceFile"');
    return rows;
  });

/** Files that no row names: temporary ones still on their way in, and whole ones. */
export async function unnamed(ownerUrl: string, folder: string): Promise<{ temporary: number; whole: number }> {
  const named = new Set((await namedFiles(ownerUrl)).map(({ sha256 }) => sha256));
  const files = readdirSync(path.join(folder, "files"), { withFileTypes: true, recursive: true }).filter((file) =>
    file.isFile(),
  );
  const temporary = files.filter(({ parentPath }) => parentPath.endsWith(".incoming"));
  const whole = files.filter((file) => !temporary.includes(file) && !named.has(file.name));
  return { temporary: temporary.length, whole: whole.length };
}

/** Copies of originals in the working folder that no living worker made: older than its start. */
export function leftCopies(folder: string, workerStartedAt: Date): number {
  const working = path.join(folder, "working");
  if (!existsSync(working)) return 0;
  const madeAt = (name: string) => statSync(path.join(working, name), { throwIfNoEntry: false })?.mtime;
  return readdirSync(working).filter((name) => (madeAt(name) ?? workerStartedAt) < workerStartedAt).length;
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
