import fc from "fast-check";
import { generateSync } from "otplib";
import { describe, expect, test } from "vitest";
import { enrolmentUri, groupsOf, matchingStep, newSeed, stepOf } from "./totp";

/** RFC 6238, appendix B: the seed of its SHA-1 vectors, and the last six of their eight digits. */
const rfcSeed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);
const codeAt = (seed: string, step: number) => generateSync({ secret: seed, epoch: step * 30 });

describe("a time-based code", () => {
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
  ])("at %d seconds is the one of RFC 6238", (seconds, code) => {
    expect(matchingStep(rfcSeed, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  test("is taken within one step of now, either way, and in no other", () => {
    const seconds = fc.integer({ min: 1_700_000_000, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: -20, max: 20 }), (now, off) => {
        const seed = newSeed();
        const step = stepOf(at(now)) + off;
        const near = [-1, 0, 1].map((drift) => codeAt(seed, stepOf(at(now)) + drift));
        const code = codeAt(seed, step);
        // Once in a million two steps have the same digits; then the later of the two is used.
        fc.pre(near.filter((each) => each === code).length === (Math.abs(off) <= 1 ? 1 : 0));
        expect(matchingStep(seed, code, at(now))).toBe(Math.abs(off) <= 1 ? step : null);
      }),
      { numRuns: 150 },
    );
  });

  test("of another seed is not taken", () => {
    const now = at(1_800_000_000);
    const codes = Array.from({ length: 40 }, () => matchingStep(rfcSeed, codeAt(newSeed(), stepOf(now)), now));
    expect(codes.filter((found) => found !== null).length).toBeLessThan(2);
  });

  test("may be typed as the app shows it", () => {
    expect(matchingStep(rfcSeed, " 287 082 ", at(59))).toBe(1);
  });

  test("is six digits: whatever else is typed is no code, and no error", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 70 }), (text) => {
        fc.pre(!/^[0-9]{6}$/.test(text.replace(/[\s-]/g, "")));
        expect(matchingStep(rfcSeed, text, at(59))).toBeNull();
      }),
    );
    for (const text of ["", "28708", "2870820", "２８７０８２", "287082\0", "287o82"])
      expect(matchingStep(rfcSeed, text, at(59))).toBeNull();
  });
});

test("the seed is 160 bits, never the same, and names neither person nor address in the QR code", () => {
  const seeds = new Set(Array.from({ length: 50 }, newSeed));
  expect(seeds.size).toBe(50);
  for (const seed of seeds) expect(seed).toMatch(/^[A-Z2-7]{32}$/);
  const uri = new URL(enrolmentUri(rfcSeed, { host: "attest.example.org", staffCode: "ST-0007" }));
  expect(decodeURIComponent(uri.pathname)).toContain("Attest attest.example.org:ST-0007");
  expect(uri.searchParams.get("secret")).toBe(rfcSeed);
  expect(groupsOf(rfcSeed)).toHaveLength(8);
});
