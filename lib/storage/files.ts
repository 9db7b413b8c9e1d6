import "server-only";
import path from "node:path";
import { folderStore } from "./folder-store";
import type { FileStore } from "./types";

let known: { folder: string; store: FileStore } | undefined;

/** The store of this installation: a folder below `ATTEST_DATA`, which the web process and the worker share. */
export function files(): FileStore {
  const data = process.env.ATTEST_DATA;
  if (!data) throw new Error('ATTEST_DATA is missing. Start Attest with "npm start".');

  const folder = path.join(data, "files");
  if (known?.folder !== folder) known = { folder, store: folderStore(folder) };
  return known.store;
}
