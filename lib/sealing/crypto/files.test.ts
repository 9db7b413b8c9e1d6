import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { openDraft, sealDraft } from "./drafts";
import { chunkBytes, makeFileKey, openFile, sealFile } from "./files";
import { makeMemberKeys } from "./member-keys";
import { sodium, sodiumReady } from "./sodium";

beforeAll(sodiumReady);
const place = { investigationId: crypto.randomUUID(), personId: crypto.randomUUID(), version: 1, generation: 1 };

async function* portionsOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function whole(source: AsyncIterable<Uint8Array>) {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return { bytes: new Uint8Array(Buffer.concat(parts)), parts };
}

describe("a sealed file", () => {
  const lengths = [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 3 * chunkBytes + 17];
  test.each(lengths)("of %i bytes comes back whole, however its portions were cut", async (length) => {
    const [key, plain] = [makeFileKey(), sodium.randombytes_buf(length)];
    const sealed = await whole(sealFile(portionsOf(plain, 50_000), place, key));
    const opened = await whole(openFile(portionsOf(sealed.bytes, 70_001), place, key));
    expect(opened.bytes).toEqual(plain);
    expect(sealed.parts.slice(1, -1).every((chunk) => chunk.length === chunkBytes + 17)).toBe(true);
  });

  test("cut short, reordered, doubled, lengthened, elsewhere or with a flipped bit it does not open", async () => {
    const key = makeFileKey();
    const { parts } = await whole(sealFile(portionsOf(sodium.randombytes_buf(3 * chunkBytes), 9_999), place, key));
    const [header, one, two, last] = parts;
    if (!header || !one || !two || !last) throw new Error("four parts");
    const flipped = two.slice();
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    const join = (...list: Uint8Array[]) => portionsOf(new Uint8Array(Buffer.concat(list)), 100_000);

    for (const damaged of [
      [header, one, two],
      [header, two, one, last],
      [header, one, one, last],
      [header, one, last],
      [header, one, two, last, Uint8Array.of(0)],
      [header, one, flipped, last],
      [header],
      [],
    ])
      await expect(whole(openFile(join(...damaged), place, key))).rejects.toThrow("does-not-open");
    await expect(whole(openFile(join(...parts), { ...place, version: 2 }, key))).rejects.toThrow("does-not-open");
    await expect(whole(openFile(join(...parts), place, makeFileKey()))).rejects.toThrow("does-not-open");
  });
});

describe("a draft", () => {
  test("opens with its owner's keys under its label, and with no other", () => {
    const [mine, theirs] = [makeMemberKeys(), makeMemberKeys()];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.string(), fc.string(), fc.nat(), (plain, label, other, at) => {
        const sealed = sealDraft(plain, label, mine.boxPublic);
        expect(openDraft(sealed, label, mine)).toEqual(plain);
        if (other !== label) expect(() => openDraft(sealed, other, mine)).toThrow("does-not-open");
        expect(() => openDraft(sealed, label, theirs)).toThrow("does-not-open");
        const flipped = sealed.map((byte, index) => (index === at % sealed.length ? byte ^ 1 : byte));
        expect(() => openDraft(flipped, label, mine)).toThrow("does-not-open");
        expect(() => openDraft(sealed.subarray(0, at % sealed.length), label, mine)).toThrow("does-not-open");
      }),
    );
  });

  test("says little of its length", () => {
    const length = (count: number) => sealDraft(new Uint8Array(count), "a", makeMemberKeys().boxPublic).length;
    expect(length(1)).toBe(length(1000));
    expect(length(1100)).toBe(length(2000));
  });
});
