import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type open, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { FileAltered, FileTooLarge, namedStorageError, StorageFull } from "./errors";
import { isMissing, makeFolder, moveInto, syncUpTo } from "./folders";
import { discard, openIncoming, sweepIncoming } from "./incoming";
import type { ByteRange, FileHealth, FileStore, OpenedFile, StoredFile, StoreOptions } from "./types";

/** Files in `root/<investigation>/<first two hex digits>/<sha256>`, readable by this account only. */
export function folderStore(root: string): FileStore {
  return {
    store: (investigationId, content, options = {}) => store(root, investigationId, content, options),
    open: (investigationId, sha256, range) => openFile(addressOf(root, investigationId, sha256), sha256, range),
    has: async (investigationId, sha256) => (await sizeOf(addressOf(root, investigationId, sha256))) !== null,
    check: (investigationId, sha256) => check(addressOf(root, investigationId, sha256), sha256),
    hash: async (content, options = {}) => measured(content, options.maxBytes, async () => {}),
    sweep: (now) => sweepIncoming(root, now),
  };
}

/** Only a UUID and a hash can become a path: nothing that was typed reaches the file system. */
export function addressOf(root: string, investigationId: string, sha256: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(investigationId)) throw new Error("not an investigation id");
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a SHA-256");
  return path.join(root, investigationId, sha256.slice(0, 2), sha256);
}

async function store(root: string, investigationId: string, content: AsyncIterable<Uint8Array>, options: StoreOptions) {
  // An id that could not be a path is refused before a byte is read.
  addressOf(root, investigationId, "0".repeat(64));
  const incoming = await openIncoming(root).catch((error) => {
    throw namedStorageError(error);
  });

  try {
    const file = await measured(content, options.maxBytes, (chunk) => writeWhole(incoming.handle, chunk));
    await options.accept?.({ ...file, path: incoming.path });
    await incoming.handle.chmod(0o400);
    await incoming.handle.sync();
    await keep(incoming.path, addressOf(root, investigationId, file.sha256), file, root);
    return file;
  } catch (error) {
    throw namedStorageError(error);
  } finally {
    await discard(incoming);
  }
}

/** Every byte of a chunk: `write` may take fewer, and says a full disk by taking none. */
async function writeWhole(handle: Awaited<ReturnType<typeof open>>, chunk: Uint8Array) {
  for (let at = 0; at < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, at, chunk.length - at);
    if (bytesWritten === 0) throw new StorageFull("no room for the file");
    at += bytesWritten;
  }
}

async function measured(
  content: AsyncIterable<Uint8Array>,
  maxBytes: number | undefined,
  onChunk: (chunk: Uint8Array) => Promise<void>,
): Promise<StoredFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (maxBytes !== undefined && bytes > maxBytes) throw new FileTooLarge(maxBytes);
    hash.update(chunk);
    await onChunk(chunk);
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Gives a whole, synced file its address. What is there already stays, once its size has been compared. */
async function keep(from: string, address: string, file: StoredFile, root: string) {
  const present = await sizeOf(address);
  if (present !== null) {
    if (present !== file.bytes) throw new FileAltered(file.sha256);
    return;
  }
  await makeFolder(path.dirname(address));
  await moveInto(from, address);
  await syncUpTo(root, path.dirname(address));
}

async function sizeOf(address: string): Promise<number | null> {
  try {
    return (await stat(address)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function openFile(address: string, sha256: string, range?: ByteRange): Promise<OpenedFile | null> {
  const bytes = await sizeOf(address);
  if (bytes === null) return null;
  if (range) return { bytes, stream: createReadStream(address, range) };
  return { bytes, stream: Readable.from(checkedWhileReading(address, sha256), { objectMode: false }) };
}

/** The last chunk is held back until the hash is known, so that an altered file can never be received whole. */
async function* checkedWhileReading(address: string, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let last: Uint8Array | null = null;
  for await (const chunk of createReadStream(address)) {
    hash.update(chunk);
    if (last) yield last;
    last = chunk;
  }
  if (hash.digest("hex") !== sha256) throw new FileAltered(sha256);
  if (last) yield last;
}

async function check(address: string, sha256: string): Promise<FileHealth> {
  if ((await sizeOf(address)) === null) return "missing";
  const found = await measured(createReadStream(address), undefined, async () => {});
  return found.sha256 === sha256 ? "intact" : "altered";
}
