import "server-only";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { isMissing, makeFolder } from "./folders";

/** Not the system's temporary folder: what a killed worker left there would lie about in the clear, where nobody looks. */
function workingFolder(): string {
  const data = process.env.ATTEST_DATA;
  if (!data) throw new Error('ATTEST_DATA is missing. Start Attest with "npm start".');
  return path.join(data, "working");
}

/** Lends a folder that only this account can enter, and takes it away with all that is in it when the work has ended. */
export async function withWorkingFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const root = workingFolder();
  await makeFolder(root);
  const folder = await mkdtemp(path.join(root, "copy-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes away what a killed worker left. Only at the start of the one worker: nobody else works here. Returns how many. */
export async function sweepWorkingFolders(): Promise<number> {
  const root = workingFolder();
  const names = await readdir(root).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) await rm(path.join(root, name), { recursive: true, force: true });
  return names.length;
}
