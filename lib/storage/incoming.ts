import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, readdir, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { isMissing, makeFolder } from "./folders";

/** A file on its way in. Its name says which process writes it, so that a dead one's leftovers can be told. */
export type Incoming = { path: string; handle: FileHandle };

const hourMs = 3_600_000;

/** This machine, in a form that can stand in a file name: a process number means nothing on another one. */
const machine = createHash("sha256").update(os.hostname()).digest("hex").slice(0, 12);

declare global {
  var attestIncoming: Set<string> | undefined;
}

/** What this process is writing now, whichever bundle of it: a predecessor may have had our number. */
globalThis.attestIncoming ??= new Set();
const ours = globalThis.attestIncoming;

const folderOf = (root: string) => path.join(root, ".incoming");

/** Opens a temporary file in the file system of the store itself: only there is the later move one step. */
export async function openIncoming(root: string): Promise<Incoming> {
  const folder = folderOf(root);
  await makeFolder(folder);
  const name = `${machine}.${process.pid}.${randomUUID()}.part`;
  ours.add(name);
  try {
    const file = path.join(folder, name);
    return { path: file, handle: await open(file, "wx", 0o600) };
  } catch (error) {
    ours.delete(name);
    throw error;
  }
}

/** Closes it and takes it away, unless it has been moved to its address. */
export async function discard({ path: file, handle }: Incoming) {
  await handle.close();
  await rm(file, { force: true });
  ours.delete(path.basename(file));
}

/** Takes away what dead processes left, and anything untouched for an hour. Returns how many. */
export async function sweepIncoming(root: string, now: Date): Promise<number> {
  let swept = 0;
  for (const name of await namesIn(folderOf(root))) {
    const file = path.join(folderOf(root), name);
    if (ours.has(name) || !(isOfTheDead(name) || (await isOld(file, now)))) continue;
    await rm(file, { force: true });
    swept += 1;
  }
  return swept;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".part"));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isOfTheDead(name: string): boolean {
  const [where, pid] = name.split(".");
  if (where !== machine || !pid || !/^\d+$/.test(pid)) return false;
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another account's process is alive too: it only may not be signalled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function isOld(file: string, now: Date): Promise<boolean> {
  try {
    return now.getTime() - (await stat(file)).mtimeMs > hourMs;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
