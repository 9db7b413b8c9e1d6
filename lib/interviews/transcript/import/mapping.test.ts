import { describe, expect, test } from "vitest";
import { buildDocx, buildZip, wordParagraph } from "@/lib/testing/build-docx";
import { largestFile, readFile } from "./file";
import { knownRole } from "./labels";
import { labelsOf, paragraphsOf } from "./mapping";
import { turnsOfText } from "./text";

describe("speaker labels", () => {
  test.each([
    ["Q:", "interviewer"],
    ["Q12 :", "interviewer"],
    ["INT:", "interviewer"],
    ["Enquêtrice 2 –", "interviewer"],
    ["Interviewer (M.):", "interviewer"],
    ["A:", "interviewee"],
    ["T\u00E9moin :", "interviewee"],
    ["Te\u0301moin :", "interviewee"],
    ["Interprète:", "interpreter"],
    ["Amina:", null],
    ["N:", null],
  ])("%s is %s", (label, role) => {
    expect(knownRole(label)).toBe(role);
  });

  test("are proposed as roles: words for one, else by who mostly asks", () => {
    const { turns } = turnsOfText(
      "Rim: Where?\n\nAmina: Here.\n\nRim: When?\n\nAmina: At dawn.\n\nInterpreter: She means noon.",
    );
    expect(labelsOf(turns)).toEqual([
      { key: "Rim", shown: "Rim:", count: 2, proposed: "interviewer" },
      { key: "Amina", shown: "Amina:", count: 2, proposed: "interviewee" },
      { key: "Interpreter", shown: "Interpreter:", count: 1, proposed: "interpreter" },
    ]);
  });

  test("become a role or stay in the text; who spoke last goes on", () => {
    const { turns } = turnsOfText("Gao, 3 May\n\nQ: Where?\nNote: crying\nA: Here.\n\nand there.\n\nNote: silence");
    const choices = new Map([
      ["Q", "interviewer" as const],
      ["A", "interviewee" as const],
      ["Note", "text" as const],
    ]);
    expect(paragraphsOf(turns, choices, "interpreter")).toEqual({
      paragraphs: [
        { speaker: "interpreter", text: "Gao, 3 May" },
        { speaker: "interviewer", text: "Where?\nNote: crying" },
        { speaker: "interviewee", text: "Here." },
        { speaker: "interviewee", text: "and there." },
        { speaker: "interviewee", text: "Note: silence" },
      ],
      numberOf: [1, 2, 2, 3, 4, 5],
    });
  });
});

describe("a file that was chosen", () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
  const srt = "1\n00:00:01,000 --> 00:00:02,000\nHello\n";

  test.each([
    ["an old Word file", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "oldWord"],
    ["a PDF", "%PDF-1.7", "pdf"],
    ["rich text", "{\\rtf1 x}", "rtf"],
    ["a recording", "ID3\x03\0\0\0", "binary"],
    ["white space", " \n\n ", "noText"],
    ["nothing", "", "empty"],
    ["a broken zip", "PK\x03\x04xxxxxxxx", "damaged"],
  ])("that is %s is refused, whatever its name", async (_what, content, problem) => {
    for (const name of ["a.txt", "a.docx"])
      expect(await readFile(name, bytes(content))).toEqual({ isRead: false, problem });
  });

  test("that is too big, a bomb or another kind of zip is refused", async () => {
    expect(await readFile("a.txt", new Uint8Array(largestFile + 1))).toMatchObject({ problem: "tooBig" });
    const bomb = buildDocx(wordParagraph("x"), {}, { declared: { "word/document.xml": 2e9 } });
    expect(await readFile("a.docx", bomb)).toMatchObject({ problem: "unpacked" });
    expect(await readFile("a.docx", buildZip({ "xl/workbook.xml": "<x/>" }))).toMatchObject({ problem: "otherZip" });
  });

  test.each([
    ["a.srt", srt, "srt", false],
    ["a.txt", srt, "srt", true],
    ["a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello", "vtt", false],
    ["a.vtt", "Hello", "txt", true],
    ["a.text", "Hello", "txt", false],
    ["notes", "Hello", "txt", false],
  ] as const)("%s is read by its content", async (name, content, kind, isMisnamed) => {
    const read = await readFile(name, bytes(content));
    expect(read).toMatchObject({ isRead: true, kind, isMisnamed, parsed: { turns: [{ text: "Hello" }] } });
  });

  test("a Word file under another name is read and said to be one", async () => {
    const read = await readFile("a.txt", buildDocx(wordParagraph("Hello")));
    expect(read).toMatchObject({ isRead: true, kind: "docx", isMisnamed: true, text: null });
  });
});
