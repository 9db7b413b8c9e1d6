import { describe, expect, test } from "vitest";
import { clientWords, everywhere, pickWords } from "@/lib/i18n/client-words";
import { screens, sidesOf } from "@/lib/testing/source-files";
import en from "./en.json";
import { textsOfAttribute, wordsAskedFor } from "./words-in-source";

const all = screens();
const files = new Map(all.map((screen) => [screen, sidesOf(screen)]));
const asked = (screen: string) => (files.get(screen)?.client ?? []).flatMap(wordsOf);
const setsOf = (screen: string) => (files.get(screen)?.server ?? []).flatMap(setsIn);
const wordsOf = once(wordsAskedFor);
const setsIn = once((file) => textsOfAttribute(file, "Words", "of"));
const setNamed = (name: string): readonly string[] =>
  Object.entries(clientWords).find(([key]) => key === name)?.[1] ?? [];
const covers = (given: string, path: string) => path === given || path.startsWith(`${given}.`);

describe("the words that go to the browser", () => {
  test("there are screens whose client components speak", () => {
    expect(all.length).toBeGreaterThan(40);
    expect(all.flatMap(asked).length).toBeGreaterThan(100);
  });

  test.each(all)("%s gives its client components every word they ask for", (screen) => {
    const given = [...everywhere, ...setsOf(screen).flatMap(setNamed)];
    const missing = asked(screen).filter(({ path }) => !given.some((each) => covers(each, path)));
    // Put what is missing in a set of lib/i18n/client-words.ts, and <Words of="…"> around the screen's forms.
    expect([...new Set(missing.map(({ path }) => path))]).toEqual([]);
  });

  test("a screen names one set: the innermost takes the place of those around it", () => {
    expect(all.filter((screen) => new Set(setsOf(screen)).size > 1)).toEqual([]);
  });

  test("nothing is sent that no client component asks for", () => {
    const idle = Object.entries(clientWords).flatMap(([name, paths]) => {
      const uses = all.filter((screen) => setsOf(screen).includes(name)).flatMap(asked);
      return paths
        .filter((path) => !uses.some((use) => covers(path, use.path) || covers(use.path, path)))
        .map((path) => `${name}: ${path}`);
    });
    expect(idle).toEqual([]);
  });

  test("every path stands in the catalogue", () => {
    for (const path of [...everywhere, ...Object.values(clientWords).flat()]) {
      expect(Object.keys(pickWords(en, [path])), path).toHaveLength(1);
      expect(path.split(".").reduce<unknown>(within, en), path).toBeDefined();
    }
  });

  test("of a catalogue only the asked part is picked", () => {
    const words = { a: { b: "1", c: { d: "2", e: "3" } }, f: "4", ab: { b: "5" } };
    expect(pickWords(words, ["a.c.d", "f"])).toEqual({ a: { c: { d: "2" } }, f: "4" });
    expect(pickWords(words, ["a"])).toEqual({ a: words.a });
    expect(pickWords(words, ["a.b.x", "g"])).toEqual({ a: {} });
  });
});

function once<T>(read: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    const value = known.get(file) ?? read(file);
    known.set(file, value);
    return value;
  };
}

function within(words: unknown, key: string): unknown {
  return typeof words === "object" && words !== null
    ? Object.entries(words).find(([name]) => name === key)?.[1]
    : undefined;
}
