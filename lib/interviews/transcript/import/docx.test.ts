import { describe, expect, test } from "vitest";
import { buildDocx, buildZip, wordParagraph as p, wordPart } from "@/lib/testing/build-docx";
import { turnsOfDocx } from "./docx";
import type { Parsed } from "./types";
import { NotXml } from "./xml";

const texts = ({ turns }: Parsed) => turns.map(({ speaker, text }) => (speaker ? [speaker, text] : text));
const named = ({ leftOut }: Parsed) =>
  Object.fromEntries(leftOut.map(({ what, count, where, texts: words }) => [what, [count, where, words]]));

const listed = (listId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`;
const level = (at: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const numbering = wordPart(
  "w:numbering",
  `<w:abstractNum w:abstractNumId="7">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}${level(2, "upperRoman", "%1.%2.%3")}</w:abstractNum>
   <w:abstractNum w:abstractNumId="8">${level(0, "bullet", "\uF0B7")}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
   <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
   <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`,
);
const styles = wordPart(
  "w:styles",
  `<w:style w:styleId="Base"><w:pPr>${listed(2)}</w:pPr></w:style><w:style w:styleId="Bullet"><w:basedOn w:val="Base"/></w:style>`,
);

describe("a Word file", () => {
  test("headings and lists keep the numbers they show", async () => {
    const body = [
      p("The account", '<w:pStyle w:val="Heading1"/>'),
      p("one", listed(1)),
      p("under", listed(1, 1)),
      p("deep", listed(1, 2)),
      p("two", listed(1)),
      p("again", listed(1, 1)),
      p("dot", '<w:pStyle w:val="Bullet"/>'),
      p("none", `<w:pStyle w:val="Bullet"/>${listed(0)}`),
      p("five", listed(3)),
      p("six", listed(3)),
      p("lost", listed(99)),
    ].join("");
    const parsed = await turnsOfDocx(buildDocx(body, { "numbering.xml": numbering, "styles.xml": styles }));
    expect(texts(parsed)).toEqual([
      ...["The account", "1. one", "(a) under", "1.a.I deep", "2. two", "(a) again", "• dot", "none"],
      ...["5. five", "6. six", "lost"],
    ]);
    expect(named(parsed)).toEqual({ list_numbers: [1, [11], []] });
  });

  test("tables come row by row; a transcript set as a table has its speakers", async () => {
    const row = (...cells: string[]) =>
      `<w:tr><w:trPr/>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("")}</w:tr>`;
    const body = `<w:tbl><w:tblPr/>${row(p("Q"), p("Where?"))}${row(p("A"), p("In Gao.") + p("At noon."))}${row(p("Gao"), "<w:p/>", p("3"))}</w:tbl>`;
    expect(texts(await turnsOfDocx(buildDocx(body)))).toEqual([
      ["Q |", "Where?"],
      ["A |", "In Gao.\nAt noon."],
      "Gao |  | 3",
    ]);
  });

  test("notes stand at the end, text boxes after their paragraph, line breaks and tabs stay", async () => {
    const box = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></wps:txbx>";
    const body = `<w:p><w:r><w:t>They came</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:br/><w:t>at</w:t><w:tab/><w:t>dawn &amp; left</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>
      <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p("Then")}`;
    const footnotes = wordPart(
      "w:footnotes",
      `<w:footnote w:type="separator" w:id="0">${p("-")}</w:footnote><w:footnote w:id="2">${p("By lorry.")}</w:footnote><w:footnote w:id="3">${p("Nowhere.")}</w:footnote>`,
    );
    const parsed = await turnsOfDocx(buildDocx(body, { "footnotes.xml": footnotes }));
    expect(texts(parsed)).toEqual([
      "They came[note 1]\nat\tdawn & left\u2011☑",
      ...["In a box", "Then", "[note 1] By lorry."],
    ]);
    expect(named(parsed)).toEqual({ unused_notes: [1, [], ["Nowhere."]] });
  });

  test("what is no text of the account is named, with its words", async () => {
    const run = (content: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
    const body = `${p("First")}<w:p>${run("<w:t>two </w:t>")}
      <w:del w:id="1">${run("<w:delText>three </w:delText>")}</w:del><w:ins w:id="2">${run("<w:t>four</w:t>")}</w:ins>
      ${run("<w:t>unseen</w:t>", "<w:vanish/>")}${run('<w:drawing><wp:inline><wp:docPr id="1" descr="A burnt house"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing>')}
      <w:hyperlink r:id="rId9">${run("<w:t> here</w:t>")}</w:hyperlink>${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${run('<w:sym w:font="Wingdings" w:char="F04A"/>')}
      ${run('<w:commentReference w:id="0"/>')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p><w:altChunk r:id="x"/>`;
    const parsed = await turnsOfDocx(
      buildDocx(body, {
        "comments.xml": wordPart("w:comments", `<w:comment w:id="0">${p("Ask again")}</w:comment>`),
        "header1.xml": wordPart("w:hdr", p("Confidential")),
        "footer1.xml": wordPart("w:ftr", p("")),
        "vbaProject.bin": "x",
        "_rels/document.xml.rels":
          '<Relationships><Relationship Id="rId9" Target="https://example.org/" TargetMode="External"/></Relationships>',
      }),
    );
    expect(texts(parsed)).toEqual(["First", "two four here□a+b"]);
    expect(named(parsed)).toEqual({
      deleted: [1, [2], ["three"]],
      inserted: [1, [2], []],
      hidden: [1, [2], ["unseen"]],
      images: [1, [2], ["A burnt house"]],
      links: [1, [2], ["https://example.org/"]],
      fields: [1, [2], ["PAGE"]],
      symbols: [1, [2], ["Wingdings F04A"]],
      formulas: [1, [2], []],
      embedded: [1, [2], []],
      comments: [1, [], ["Ask again"]],
      headers: [1, [], ["Confidential"]],
      macros: [1, [], []],
    });
  });

  test.each([
    [
      "declares more than it may hold",
      () => buildDocx(p("x"), { "x.bin": "x" }, { declared: { "word/x.bin": 600e6 } }),
      "too_big",
    ],
    [
      "holds more than it declares",
      () => buildDocx(p("x".repeat(100_000)), {}, { declared: { "word/document.xml": 1000 } }),
      "damaged",
    ],
    [
      "holds less than it declares",
      () => buildDocx(p("x"), {}, { declared: { "word/document.xml": 10_000 } }),
      "damaged",
    ],
    ["is cut off", () => buildDocx(p("x")).slice(0, 300), "damaged"],
    ["is empty", () => new Uint8Array(), "damaged"],
  ])("that %s is refused before it is read", async (_what, bytes, reason) => {
    await expect(turnsOfDocx(bytes())).rejects.toMatchObject({ reason });
  });

  test.each([
    ["with a document type", '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>'],
    ["that breaks off", '<w:document xmlns:w="x"><w:body>'],
    ["nested beyond sense", "<a>".repeat(500) + "</a>".repeat(500)],
  ])("%s is refused", async (_what, xml) => {
    await expect(turnsOfDocx(buildZip({ "word/document.xml": xml }))).rejects.toBeInstanceOf(NotXml);
  });

  test("in the strict form, and with other prefixes, it reads the same", async () => {
    const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Test</x:t></x:r></x:p></x:body></x:document>`;
    expect(texts(await turnsOfDocx(buildZip({ "word/document.xml": strict })))).toEqual(["Test"]);
  });
});
