import "server-only";
import { mkdir, open, rename } from "node:fs/promises";
import path from "node:path";

export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Makes a folder and the ones above it, closed to other accounts. */
export async function makeFolder(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Has the folders from `folder` up to `root` on disk: an entry survives a power cut only once its folder does. */
export async function syncUpTo(root: string, folder: string) {
  for (let at = folder; at.startsWith(root); at = path.dirname(at)) await syncFolder(at);
}

/** One step for every observer: there is no moment at which part of a file stands under its address. */
export async function moveInto(from: string, to: string) {
  await rename(from, to);
}

/** Windows has no such call and keeps its own journal. */
async function syncFolder(folder: string) {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
