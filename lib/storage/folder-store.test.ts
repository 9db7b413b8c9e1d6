import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, statSync, utimesSync } from "node:fs";
import { chmod, readFile, rm, truncate, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FileAltered, FileTooLarge } from "./errors";
import { addressOf, folderStore } from "./folder-store";

const investigationId = "11111111-1111-4111-8111-111111111111";
const other = "22222222-2222-4222-8222-222222222222";
let root: string;
let store: ReturnType<typeof folderStore>;

beforeEach(() => {
  root = path.join(mkdtempSync(path.join(os.tmpdir(), "attest-files-")), "files");
  store = folderStore(root);
});
afterEach(() => rm(path.dirname(root), { recursive: true, force: true }));

const sha256Of = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

async function* inChunks(content: Buffer, size = 65_536) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

/** Every file below the store, temporary ones too. */
function everyFile(): string[] {
  if (!existsSync(root)) return [];
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** A process of its own that stores; the module hook of tsx lets it run TypeScript. */
function writer(args: Array<string | number>, shell = "") {
  const script = path.join(import.meta.dirname, "testing/write-slowly.ts");
  const words = ["--conditions=react-server", "--import", "tsx", script, root, investigationId, ...args.map(String)];
  const child = shell
    ? spawn("sh", ["-c", `${shell}; exec "$0" "$@"`, process.execPath, ...words])
    : spawn(process.execPath, words);
  const output = new Promise<string>((resolve) => {
    let text = "";
    child.stdout.on("data", (part) => {
      text += part;
    });
    child.on("close", () => resolve(text));
  });
  const begun = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  return { child, output, begun };
}

describe("storing a file", () => {
  test("gives it the address of its content, closed to change and to other accounts", async () => {
    const content = randomBytes(200_000);

    const file = await store.store(investigationId, inChunks(content));

    expect(file).toEqual({ sha256: sha256Of(content), bytes: 200_000 });
    const address = addressOf(root, investigationId, file.sha256);
    expect(await readFile(address)).toEqual(content);
    expect(statSync(address).mode & 0o777).toBe(0o400);
    expect(statSync(path.dirname(address)).mode & 0o777).toBe(0o700);
    expect(everyFile()).toEqual([address]);
  });

  test("the same content twice, also at once, is one file", async () => {
    const content = randomBytes(100_000);
    await Promise.all([1, 2, 3].map(() => store.store(investigationId, inChunks(content, 1_000))));
    await store.store(investigationId, inChunks(content));
    expect(everyFile()).toHaveLength(1);
  });

  test("keeps investigations apart", async () => {
    const content = randomBytes(100);
    const { sha256 } = await store.store(investigationId, inChunks(content));
    expect(await store.has(investigationId, sha256)).toBe(true);
    expect(await store.has(other, sha256)).toBe(false);
    expect(await store.open(other, sha256)).toBeNull();
  });

  test.each([
    ["the sender breaks off", FileTooLarge, { maxBytes: 500_000 }, null],
    ["the connection is cut", Error, {}, new Error("cut")],
  ])("leaves nothing when %s", async (_when, failure, options, cut) => {
    async function* content() {
      yield* inChunks(randomBytes(600_000));
      if (cut) throw cut;
    }
    await expect(store.store(investigationId, content(), options)).rejects.toThrow(failure);
    expect(everyFile()).toEqual([]);
  });

  test("leaves nothing when whoever looks at it refuses it, and shows them the whole file", async () => {
    const content = randomBytes(70_000);
    const accept = async (arrived: { path: string; sha256: string }) => {
      expect(sha256Of(await readFile(arrived.path))).toBe(arrived.sha256);
      throw new Error("not what it says");
    };
    await expect(store.store(investigationId, inChunks(content), { accept })).rejects.toThrow("not what it says");
    expect(everyFile()).toEqual([]);
  });

  test("says that the store is full, and leaves nothing", async () => {
    // A file size limit stands in for a full disk: the same write fails, with EFBIG in place of ENOSPC.
    const { output } = writer([50, 65_536, 0], "ulimit -f 1024");
    expect(await output).toContain('{"failed":"StorageFull"}');
    expect(everyFile()).toEqual([]);
  });

  test("never holds more than a little of it in memory", async () => {
    const small = JSON.parse((await writer([1, 1_000_000, 0]).output).split("\n")[1] ?? "");
    const large = JSON.parse((await writer([300, 1_000_000, 0]).output).split("\n")[1] ?? "");
    expect(large.bytes).toBe(300_000_000);
    expect(large.peak - small.peak).toBeLessThan(100_000);
  });

  test.each(["../../etc", "", "11111111-1111-4111-8111-11111111111/", "..\\x"])(
    "refuses %j as an investigation",
    async (id) => {
      await expect(store.store(id, inChunks(Buffer.from("x")))).rejects.toThrow("not an investigation id");
      expect(() => addressOf(root, investigationId, `../${id}`)).toThrow("not a SHA-256");
      expect(everyFile()).toEqual([]);
    },
  );
});

describe("killed while it writes", () => {
  test("no part of a file ever stands under an address, and the next start sweeps what was left", async () => {
    const { child, begun, output } = writer([200, 50_000, 20]);
    await begun;
    child.kill("SIGKILL");
    await output;

    const left = everyFile();
    expect(left).toHaveLength(1);
    expect(left[0]).toContain(`${path.sep}.incoming${path.sep}`);
    expect(await store.sweep(new Date())).toBe(1);
    expect(everyFile()).toEqual([]);
  });

  test("what a living process writes is left alone", async () => {
    const { begun, output } = writer([20, 1_000, 50]);
    await begun;
    expect(await store.sweep(new Date())).toBe(0);
    expect(await output).toContain('"bytes":20000');
    expect(everyFile()).toHaveLength(1);
  });

  test("what another machine left goes after an hour without a byte", async () => {
    const { child, begun, output } = writer([200, 1_000, 20]);
    await begun;
    child.kill("SIGKILL");
    await output;
    const [left = ""] = everyFile();
    const elsewhere = path.join(path.dirname(left), "0123456789ab.1.x.part");
    await writeFile(elsewhere, "part");

    await store.sweep(new Date());
    expect(everyFile()).toEqual([elsewhere]);
    utimesSync(elsewhere, new Date(0), new Date(0));
    await store.sweep(new Date());
    expect(everyFile()).toEqual([]);
  });
});

describe("reading a file", () => {
  async function stored(content: Buffer) {
    const { sha256 } = await store.store(investigationId, inChunks(content));
    return { sha256, address: addressOf(root, investigationId, sha256) };
  }
  const opened = async (sha256: string, range?: { start: number; end: number }) => {
    const file = await store.open(investigationId, sha256, range);
    return file && buffer(file.stream);
  };

  test("gives back every byte, or a range of them", async () => {
    const content = randomBytes(300_000);
    const { sha256 } = await stored(content);
    expect(await opened(sha256)).toEqual(content);
    expect(await opened(sha256, { start: 10, end: 19 })).toEqual(content.subarray(10, 20));
    expect(await store.check(investigationId, sha256)).toBe("intact");
  });

  test.each([
    ["one bit turned", async (address: string, content: Buffer) => writeFile(address, flipped(content))],
    ["cut short", async (address: string) => truncate(address, 1_000)],
  ])("finds a file with %s, and never hands it over whole", async (_how, tamper) => {
    const content = randomBytes(300_000);
    const { sha256, address } = await stored(content);
    await chmod(address, 0o600);
    await tamper(address, content);

    expect(await store.check(investigationId, sha256)).toBe("altered");
    await expect(opened(sha256)).rejects.toThrow(FileAltered);
  });

  test("says when a file is gone", async () => {
    const { sha256, address } = await stored(randomBytes(10));
    await rm(address, { force: true });
    expect(await store.check(investigationId, sha256)).toBe("missing");
    expect(await opened(sha256)).toBeNull();
  });

  test("storing again over a file of another size says that it was altered", async () => {
    const content = randomBytes(1_000);
    const { address } = await stored(content);
    await chmod(address, 0o600);
    await truncate(address, 10);
    await expect(stored(content)).rejects.toThrow(FileAltered);
  });
});

function flipped(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  copy[1_234] = (copy[1_234] ?? 0) ^ 1;
  return copy;
}
