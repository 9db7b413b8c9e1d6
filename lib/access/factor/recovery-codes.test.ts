import fc from "fast-check";
import { expect, test } from "vitest";
import { codesAtOnce, hashRecoveryCode, newRecoveryCodes } from "./recovery-codes";

test("ten codes of 130 random bits each, all different, and their hashes", () => {
  const { codes, hashes } = newRecoveryCodes();
  expect(codes).toHaveLength(codesAtOnce);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
  expect(new Set(hashes).size).toBe(10);
  expect(codes.map(hashRecoveryCode)).toEqual(hashes);
});

test("are read as people copy them: small letters, spaces for hyphens, O for 0, I and L for 1", () => {
  const code = "01ABC-DEFGH-01234-56789-JKMNPQ";
  const typed = ["01abc defgh 01234 56789 jkmnpq", "OlABCDEFGHoI23456789JKMNPQ", ` ${code} `];
  for (const text of typed) expect(hashRecoveryCode(text)).toBe(hashRecoveryCode(code));
});

test("anything else is none, whatever it is", () => {
  fc.assert(fc.property(fc.string({ maxLength: 25 }), (text) => hashRecoveryCode(text) === null));
  for (const text of ["", "123456", "UUUUU-UUUUU-UUUUU-UUUUU-UUUUUU", "01ABC-DEFGH-01234-56789-JKMNPQ7"])
    expect(hashRecoveryCode(text)).toBeNull();
});
