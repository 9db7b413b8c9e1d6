import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

const grounds = ["paper", "surface", "sunken", "hover"];
const softGrounds = ["accent-soft", "good-soft", "warning-soft", "bad-soft", "mark"];

const pairs: [string, string, number][] = [
  // Testimony and every running text: AAA.
  ...["ink", "ink-strong"].flatMap((ink) =>
    [...grounds, ...softGrounds].map((ground): [string, string, number] => [ink, ground, 7]),
  ),
  // Words in a tone, hints, links: AA.
  ...["ink-muted", "accent", "accent-strong", "good", "warning", "bad", "bad-strong"].flatMap((ink) =>
    grounds.map((ground): [string, string, number] => [ink, ground, 4.5]),
  ),
  ...["accent", "good", "warning", "bad"].map((tone): [string, string, number] => [tone, `${tone}-soft`, 4.5]),
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ["on-bad", "bad", 4.5],
  ["on-bad", "bad-strong", 4.5],
  // Outlines of controls: 3.
  ...["paper", "surface", "sunken"].map((ground): [string, string, number] => ["edge", ground, 3]),
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(pairs)("%s on %s reaches %d", (ink, ground, least) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least);
  });
});

function colour(name: string, theme: "light" | "dark"): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`no colour is called ${name}`);
  return token[theme];
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
