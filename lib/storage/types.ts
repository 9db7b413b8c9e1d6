import type { Readable } from "node:stream";

/** What is known of a file once every byte of it is on disk. `sha256` in lower-case hex. */
export type StoredFile = { sha256: string; bytes: number };

/** A file that has arrived whole but has no address yet: `path` is its temporary place, gone after `accept` returns. */
export type ArrivedFile = StoredFile & { path: string };

export type StoreOptions = {
  /** Refuses with `FileTooLarge` as soon as one byte more has arrived. */
  maxBytes?: number;
  /** Looks at the whole file before it is kept; what it throws is thrown on, and nothing is left behind. */
  accept?: (arrived: ArrivedFile) => Promise<void>;
};

/** Bytes `start` to `end`, both inclusive, as in an HTTP Range header. */
export type ByteRange = { start: number; end: number };

export type OpenedFile = { bytes: number; stream: Readable };

/** `altered`: it is there and its bytes are not those that its address names. */
export type FileHealth = "intact" | "altered" | "missing";

/**
 * Where files live: each under its investigation and the SHA-256 of its content, written once, never changed.
 * Every implementation keeps these promises: a file has an address only when it is whole and on disk; storing the same
 * content again is the same file; one chunk is in memory at a time.
 */
export type FileStore = {
  store(investigationId: string, content: AsyncIterable<Uint8Array>, options?: StoreOptions): Promise<StoredFile>;
  /** Null when it has no such file. The stream of a whole file ends in `FileAltered` when its bytes are not its address's. */
  open(investigationId: string, sha256: string, range?: ByteRange): Promise<OpenedFile | null>;
  has(investigationId: string, sha256: string): Promise<boolean>;
  /** Reads all of it and compares. */
  check(investigationId: string, sha256: string): Promise<FileHealth>;
  /** Hashes without keeping anything: to recognise a file that is already here. */
  hash(content: AsyncIterable<Uint8Array>, options?: Pick<StoreOptions, "maxBytes">): Promise<StoredFile>;
  /** Clears what interrupted writers left and returns how many files that were. Safe while others write. */
  sweep(now: Date): Promise<number>;
};
