import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "./encoding";
import { proposedEnd, turnsOfText } from "./text";
import { textOfTurns } from "./turns";
import type { Turn } from "./types";

const compact = (text: string) => text.replaceAll(/[\s\x85]/g, "");
const bare = (turns: Turn[]) => turns.map(({ speaker, text }) => (speaker === undefined ? text : [speaker, text]));

describe("plain text", () => {
  test("a blank line ends a paragraph, a lone line break stays inside", () => {
    expect(turnsOfText("One.\r\n\r\nTwo,\r\nstill two.\f Three.").turns).toEqual([
      { text: "One." },
      { text: "Two,\nstill two." },
      { text: "Three." },
    ]);
    expect(turnsOfText("One.\nTwo.", "line_break").turns).toEqual([{ text: "One." }, { text: "Two." }]);
  });

  test("labels are proposed as they stand; a name only once it comes back", () => {
    const { turns } = turnsOfText(
      "Q: Where?\nA: In Gao.\nAnd then?\n\nINT : Who?\n\nAmadou 1 - Me.\n\nHe said: no.\n\nAmadou 1 – Yes.\n\nInterviewer:\n\nWhy?\n\n10:30 we left: all.\n\nA:\n\nQ: So?",
    );
    expect(bare(turns)).toEqual([
      ["Q:", "Where?"],
      ["A:", "In Gao.\nAnd then?"],
      ["INT :", "Who?"],
      ["Amadou 1 -", "Me."],
      "He said: no.",
      ["Amadou 1 –", "Yes."],
      ["Interviewer:", "Why?"],
      "10:30 we left: all.",
      "A:",
      ["Q:", "So?"],
    ]);
    expect(turns[1]?.isInside).toBe(true);
  });

  test("a label within a right-to-left text is one, and its marks stay", () => {
    expect(bare(turnsOfText("س: متى؟\n\n‏ج: فجرا").turns)).toEqual([
      ["س:", "متى؟"],
      ["‏ج:", "فجرا"],
    ]);
  });

  test("control characters are named by their number, marks of direction and of no width are kept", () => {
    const { turns, leftOut } = turnsOfText("a\0b\u0007\u200D\u202Ec\uD800 e\u0301");
    expect(turns).toEqual([{ text: "ab\u200D\u202Ec e\u0301" }]);
    expect(leftOut).toEqual([{ what: "controls", where: [], count: 3, texts: ["U+0000", "U+0007", "U+D800"] }]);
  });

  test("long lines without a blank line are proposed as paragraphs of their own", () => {
    expect(proposedEnd(`${"word ".repeat(40)}\n${"word ".repeat(40)}`)).toBe("line_break");
    expect(proposedEnd("One.\nTwo.")).toBe("blank_line");
    expect(proposedEnd(`${"word ".repeat(40)}\n\nTwo.`)).toBe("blank_line");
  });

  const piece = fc.constantFrom(
    ..."a|Ab|é|é|م|‏|\u200D|\u202E|😀| |\n|\n\n|\r\n|\t|\u00A0|\u2028|\f|\x85|Q:|Q: |A:|INT :|Amina:|Amina: |Amina - |Q | |:| - |-|R1:|(x)|\0|\x07".split(
      "|",
    ),
    "|",
    " | ",
    "\v",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );

  test("every character that is no white space comes out, in order, or is a control that is named", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("blank_line" as const, "line_break" as const), (raw, end) => {
        const { turns, leftOut } = turnsOfText(raw, end);
        const named = leftOut.find(({ what }) => what === "controls")?.texts ?? [];
        const controls = named.map((code) => String.fromCharCode(Number.parseInt(code.slice(2), 16)));
        const kept = [...compact(raw)].filter((character) => !controls.includes(character)).join("");
        expect(compact(turns.map(({ speaker = "", text: words }) => speaker + words).join(""))).toBe(kept);
        expect(turns.every(({ text: words }) => words.trim() === words && words !== "")).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("written again and read again it is the same", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const once = turnsOfText(raw).turns;
        expect(bare(turnsOfText(textOfTurns(once)).turns)).toEqual(bare(once));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the bytes of a text", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  test.each([
    ["UTF-8", new TextEncoder().encode("é م"), "utf-8", "é م"],
    ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, 0x61), "utf-8", "a"],
    ["UTF-16, low byte first", bytes(0xff, 0xfe, 0xe9, 0x00), "utf-16le", "é"],
    ["UTF-16, high byte first", bytes(0xfe, 0xff, 0x00, 0xe9), "utf-16be", "é"],
    ["Windows-1252", bytes(0x93, 0x41, 0xe9, 0x94), "windows-1252", "“Aé”"],
  ] as const)("%s", (_name, raw, encoding, text) => {
    expect(decodeText(new Uint8Array(raw))).toEqual({ text, encoding });
  });

  test("what holds NUL without a mark is no text, nor is UTF-32", () => {
    expect(decodeText(bytes(0x61, 0, 0x62, 0))).toBeNull();
    expect(decodeText(bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))).toBeNull();
  });
});
