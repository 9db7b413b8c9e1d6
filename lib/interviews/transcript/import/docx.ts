import { splitParagraphs } from "../rules";
import { cleaned } from "./characters";
import { LeftOutList } from "./left-out";
import { turnsOfParagraphs } from "./turns";
import type { Parsed } from "./types";
import { WordText } from "./word-text";
import { type Element, elementsIn, parseXml, settingOf, wordsOf } from "./xml";
import { unzip } from "./zip";

/** A zip of something else: a spreadsheet, an OpenDocument text. */
export class NotAWordFile extends Error {}

const megabyte = 1024 * 1024;
/** A file says what it holds before it is unpacked: pictures may be many, text may not be more than this. */
const limits = { entries: 10_000, declared: 500 * megabyte, unpacked: 60 * megabyte };
const isWanted = (name: string) =>
  /^word\/(?:[\w-]+\.xml|_rels\/(?:document|footnotes|endnotes)\.xml\.rels)$/.test(name);

/**
 * A Word file (ECMA-376) as turns: headings and list items as paragraphs with the numbers they show, tables row by row,
 * notes at the end, text boxes after their paragraph. Nothing of it is drawn, run or fetched. Throws `ZipRefused` for a file
 * that is damaged or too big unpacked, `NotXml` for one whose parts are no XML.
 */
export async function turnsOfDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Parsed> {
  const { names, files } = await unzip(bytes, isWanted, limits);
  const part = (name: string): Element | undefined => {
    const file = files.get(`word/${name}`);
    return file && parseXml(decoded(file));
  };
  const body = part("document.xml");
  if (!body) throw new NotAWordFile();

  const leftOut = new LeftOutList();
  const links = ["document", "footnotes", "endnotes"].flatMap((of) =>
    elementsIn(part(`_rels/${of}.xml.rels`))
      .filter((link) => settingOf(link, "TargetMode") === "External")
      .map((link): [string, string] => [`${of} ${settingOf(link, "Id")}`, settingOf(link, "Target") ?? ""]),
  );
  const { paragraphs } = new WordText(
    {
      ...{ body, links: new Map(links), numbering: part("numbering.xml"), styles: part("styles.xml") },
      ...{ footnotes: part("footnotes.xml"), endnotes: part("endnotes.xml"), comments: part("comments.xml") },
    },
    leftOut,
  );
  for (const name of files.keys())
    if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) {
      const words = wordsOf(part(name.slice("word/".length)) ?? body).trim();
      if (words !== "") leftOut.add("headers", null, words);
    }
  for (const name of names) {
    if (/vbaProject\.bin$/.test(name)) leftOut.add("macros");
  }

  const texts = paragraphs.map((text) => splitParagraphs(cleaned(text, leftOut)).join("\n"));
  const { turns, firstOf } = turnsOfParagraphs(texts);
  return { turns, leftOut: leftOut.list((at) => firstOf[at] ?? Math.max(turns.length - 1, 0)) };
}

/** Parts are UTF-8 or, by their mark, UTF-16 (ECMA-376 part 2, 8.1.4). */
function decoded(bytes: Uint8Array<ArrayBuffer>): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}
