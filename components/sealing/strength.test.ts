import { expect, test } from "vitest";
import { isEnough, strengthOf } from "./strength";

test("fewer than fourteen characters are not enough, whatever they are", () => {
  expect(strengthOf("X9$kQ!m2Zp&7w")).toBe("short");
  expect(strengthOf("              a              ")).toBe("short");
});

test("a repetition is weak however long", () => {
  expect(strengthOf("abcabcabcabcabcabcabcabc")).toBe("weak");
  expect(isEnough(strengthOf("aaaaaaaaaaaaaaaaaaaaaaaa"))).toBe(false);
});

test("five unrelated words are strong, in any script", () => {
  expect(strengthOf("river lantern copper morning ladder")).toBe("strong");
  expect(strengthOf("نهر فانوس نحاس صباح سلم قارب")).toBe("strong");
});

test("fourteen mixed characters are enough", () => {
  expect(strengthOf("X9$kQ!m2Zp&7wL")).toBe("fair");
});
