import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import en from "./en.json";
import fr from "./fr.json";

type Words = { [key: string]: string | Words };

function leaves(words: Words, at = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = at ? `${at}.${key}` : key;
    return typeof value === "string" ? [[here, value] as [string, string]] : leaves(value, here);
  });
}

/** `{name}` and `{count, plural, …}` → the names of a message's values. */
function argumentsOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ""))].sort();
}

const english = new Map(leaves(en));
const french = new Map(leaves(fr));

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe("the words people read", () => {
  test("both languages have the same keys", () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("no message is empty, and none reads the same in both languages by oversight", () => {
    expect([...english, ...french].filter(([, text]) => text.trim() === "")).toEqual([]);
    const untranslated = [...english].filter(([key, text]) => french.get(key) === text && /\w+ \w+ \w+ \w+/.test(text));
    expect(untranslated).toEqual([]);
  });

  test("every message can be formatted, with the same values in both languages", () => {
    for (const [locale, words] of [["en", en] as const, ["fr", fr] as const]) {
      const problems: string[] = [];
      const onError = (error: Error) => problems.push(error.message);
      const t = createTranslator<Words>({ locale, messages: words as Words, onError }) as (key: string) => string;
      for (const [key, text] of locale === "en" ? english : french) {
        // Which values a message is really given is its caller's test; here only its syntax must hold.
        if (argumentsOf(text).length === 0 && !/<\w+>/.test(text)) t(key);
      }
      expect(problems).toEqual([]);
    }
    const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    const different = [...english].filter(([key, text]) => {
      const other = french.get(key) ?? "";
      // Inside plurals a name may stand once per branch: compare simple messages only.
      return (
        !/plural|select/.test(text + other) && String([...new Set(named(text))]) !== String([...new Set(named(other))])
      );
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test("French keeps its spaces before high punctuation", () => {
    const loose = [...french].filter(([, text]) => / [;:!?»]/.test(text.replace(/\{[^{}]*\}/g, "")) || /« /.test(text));
    expect(loose.map(([key]) => key)).toEqual([]);
  });

  test("every change that can be made has words on the audit trail", () => {
    const names = sourceFiles("lib").flatMap((file) => {
      if (!file.includes("commands")) return [];
      return [...readFileSync(file, "utf8").matchAll(/^\s+name: "([a-z-]+\.[a-z-]+)",$/gm)].map(
        (match) => match[1] ?? "",
      );
    });
    expect(names.length).toBeGreaterThan(10);
    const unworded = names.filter((name) => !english.has(`audit.events.${name.replaceAll(".", "_")}`));
    expect(unworded.filter((name) => !/^(session|account|factor)\./.test(name))).toEqual([]);
  });

  test("every refusal and every failure named in lib has words", () => {
    const called = /(?:deny|conflict|forbidden|invalid)\(\s*"([a-zA-Z]+(?:\.[\w-]+)+)"/g;
    const keys = sourceFiles("lib").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(called)].map((match) => match[1] ?? ""),
    );
    expect(keys.length).toBeGreaterThan(5);
    expect([...new Set(keys)].filter((key) => !english.has(key))).toEqual([]);
  });
});
