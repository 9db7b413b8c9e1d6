import ts from "typescript";
import { expect, test } from "vitest";
import { parse, sourceFiles } from "@/lib/testing/source-files";
import en from "./en.json";
import { escaped, restOf, wordsAskedFor } from "./words-in-source";

type Words = { [key: string]: string | Words };

const files = sourceFiles("app", "components", "lib", "prisma").filter((file) => !file.startsWith("lib/testing/"));

function leaves(words: Words, at: string[] = []): string[][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[...at, key]] : leaves(value, [...at, key]),
  );
}

/**
 * Keys that stand in the source as they are, in `deny("findings.onlyReviewers")` or in the hands of a translator that next-intl
 * did not make: whole, or without the namespace. In templates what is put in is one part of a key.
 */
function keysWritten(): { texts: Set<string>; templates: RegExp[] } {
  const texts = new Set<string>();
  const templates: RegExp[] = [];
  const see = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) texts.add(node.text);
    if (ts.isTemplateExpression(node) && /^[a-zA-Z]+\./.test(node.head.text))
      templates.push(new RegExp(`^${escaped(node.head.text)}${restOf(node)}$`));
    ts.forEachChild(node, see);
  };
  for (const file of files) see(parse(file));
  return { texts, templates };
}

test("no message is left that nothing asks for", () => {
  // A translator that anyone may hand any key asks for nothing of its own: its callers do, by whole keys.
  const asked = files.flatMap(wordsAskedFor).filter(({ path }) => path !== "");
  const { texts, templates } = keysWritten();
  const unused = leaves(en).filter((parts) => {
    const names = [parts.join("."), parts.slice(1).join(".")];
    if (names.some((name) => texts.has(name) || templates.some((template) => template.test(name)))) return false;
    return !asked.some(({ keys }) => keys.test(names[0] ?? ""));
  });
  expect(unused.map((parts) => parts.join("."))).toEqual([]);
});
