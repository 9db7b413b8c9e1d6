import { expect, test } from "vitest";
import { requireGoodPassword, standsAlone } from "./password-rules";

const ownWords = ["Awa Konaté-Traoré", "awa.konate@example.org"];

test.each([
  ["fifteen characters, alone", "rain on the roo", false, true],
  ["fourteen characters, alone", "rain on the ro", false, false],
  ["twelve characters, with a second factor", "rain at noon", true, true],
  ["eleven characters, with a second factor", "rain atnoon", true, false],
  ["characters that are stored in two halves, counted once", "🌧☂🌊🏔🌾🌙⭐🔥🌱🪨🐚", true, false],
  ["one's own name and address", "Konaté-Traoré konate 2024", false, false],
  ["one's own name among other words", "Konaté sees the far hills", false, true],
  ["common words", "password password 12", true, false],
] as const)("%s", (_what, password, hasFactor, isGood) => {
  const check = () => requireGoodPassword(password, { ownWords: [...ownWords], hasFactor });
  if (isGood) expect(check).not.toThrow();
  else expect(check).toThrow();
});

test("a password stands alone from fifteen characters on", () => {
  expect(standsAlone("rain on the ro")).toBe(false);
  expect(standsAlone("rain on the roo")).toBe(true);
});
