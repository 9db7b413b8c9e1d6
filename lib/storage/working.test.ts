import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { sweepWorkingFolders, withWorkingFolder } from "./working";

let data: string;

beforeEach(() => {
  data = mkdtempSync(path.join(inject("folder"), "working-"));
  vi.stubEnv("ATTEST_DATA", data);
});
afterEach(() => vi.unstubAllEnvs());

const left = () => readdirSync(path.join(data, "working"));

test("a working folder is below the data directory, closed to others, and goes with what is in it", async () => {
  const seen = await withWorkingFolder(async (folder) => {
    await writeFile(path.join(folder, "original"), "testimony");
    return { folder, mode: (await stat(folder)).mode & 0o777 };
  });
  expect(seen.folder.startsWith(path.join(data, "working"))).toBe(true);
  expect(seen.mode).toBe(0o700);
  expect(left()).toEqual([]);
});

test("it goes also when the work fails, and the failure is passed on", async () => {
  const failing = withWorkingFolder(async (folder) => {
    await writeFile(path.join(folder, "original"), "testimony");
    throw new Error("not a picture");
  });
  await expect(failing).rejects.toThrow("not a picture");
  expect(left()).toEqual([]);
});

test("what a killed worker left is swept; where none ever worked there is nothing to sweep", async () => {
  expect(await sweepWorkingFolders()).toBe(0);
  await mkdir(path.join(data, "working/copy-1"), { recursive: true });
  writeFileSync(path.join(data, "working/copy-1/original"), "testimony");
  expect(await sweepWorkingFolders()).toBe(1);
  expect(left()).toEqual([]);
});
