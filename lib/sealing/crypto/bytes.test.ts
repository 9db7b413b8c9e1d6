import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromText, isSame, statement, toText, uuidBytes } from "./bytes";

describe("bytes", () => {
  test("become text and bytes again, as Node writes them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(toText(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromText(toText(bytes))).toEqual(bytes);
      }),
    );
  });

  test.each(["a", "ab=", "a+/b", "AB", "é", " AAAA"])("%j is no such text", (text) => {
    expect(fromText(text)).toBeNull();
  });

  test("two statements are the same only if every field is", () => {
    const fields = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string(), fields, fc.string(), fields, (purpose, one, otherPurpose, other) => {
        const isEqual =
          purpose === otherPurpose && one.length === other.length && one.every((f, at) => isSame(f, other[at] ?? f));
        expect(isSame(statement(purpose, ...one), statement(otherPurpose, ...other))).toBe(isEqual);
      }),
      { numRuns: 500 },
    );
  });

  test("only a UUID in lower case has bytes", () => {
    expect(() => uuidBytes("x")).toThrow();
    expect(() => uuidBytes(crypto.randomUUID().toUpperCase().replace(/[0-9]/g, "A"))).toThrow();
    expect(uuidBytes("00112233-4455-6677-8899-aabbccddeeff")[15]).toBe(0xff);
  });
});
