import { cleaned } from "./characters";
import { characterOf } from "./html-characters";
import { LeftOutList } from "./left-out";
import { turnsOfParagraphs } from "./turns";
import type { LeftOutKind, Parsed } from "./types";

const token =
  /<!--(?:\[if[^\]]*\]>)?[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(\/?)([a-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
/** What ends a paragraph, as a browser's own "copy as text" has it; other blocks end a line. */
const paragraphs = new Set("p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr blockquote pre hr".split(" "));
const lines = new Set("div section article header footer main aside nav address figure figcaption caption".split(" "));
/** Never text, whatever stands in it. */
const unseen = new Set(
  "style script title head template noscript svg math object iframe textarea select o:p xml".split(" "),
);
const left: Record<string, LeftOutKind> = {
  img: "images",
  svg: "drawings",
  math: "formulas",
  object: "embedded",
  iframe: "embedded",
  video: "embedded",
  audio: "embedded",
  del: "deleted",
  "v:imagedata": "images",
};

/**
 * What a word processor puts on the clipboard, as paragraphs. The markup is read here as text: no document is made of it, so
 * nothing in it runs or is fetched, and Trusted Types need no exception. Deleted text and pictures are reported.
 */
export function paragraphsOfHtml(html: string): { texts: string[]; leftOut: LeftOutList } {
  const leftOut = new LeftOutList();
  const reader = new HtmlReader(leftOut);
  for (const [whole, slash, name, attributes = ""] of html.matchAll(token)) {
    if (name !== undefined) reader.tag(name.toLowerCase(), slash === "/", attributes);
    else if (!/^<[!?]/.test(whole)) reader.words(decoded(whole));
  }
  return {
    texts: reader
      .finished()
      .map((text) => cleaned(text, leftOut).trim())
      .filter(Boolean),
    leftOut,
  };
}

/** The clipboard's HTML as turns, labels and all. */
export function turnsOfHtml(html: string): Parsed {
  const { texts, leftOut } = paragraphsOfHtml(html);
  const { turns, firstOf } = turnsOfParagraphs(texts);
  return { turns, leftOut: leftOut.list((at) => firstOf[at] ?? Math.max(turns.length - 1, 0)) };
}

class HtmlReader {
  readonly #written: string[] = [];
  readonly #lists: (number | null)[] = [];
  #text = "";
  /** The element that hides what is in it, and how many of its name are open. */
  #hidden: { name: string; depth: number; words: string } | null = null;
  #cells = 0;
  #pre = 0;

  constructor(readonly leftOut: LeftOutList) {}

  tag(name: string, isEnd: boolean, attributes: string) {
    if (this.#hidden) return this.#within(name, isEnd, attributes);
    const what = left[name];
    if (!isEnd && what && name !== "del")
      this.leftOut.add(what, this.#written.length, /\balt\s*=\s*["']([^"']+)/i.exec(attributes)?.[1] ?? "");
    if ((unseen.has(name) || name === "del") && !isEnd && !attributes.trimEnd().endsWith("/"))
      // Word writes the mark of each paragraph's end as an o:p that holds a space.
      this.#hidden = { name, depth: 1, words: "" };
    else if (name === "br") this.#text = `${this.#text.replace(/[ \t]+$/, "")}\n`;
    else if (name === "td" || name === "th") this.#cell(isEnd);
    else if (paragraphs.has(name)) this.#block(name, isEnd, attributes);
    else if (lines.has(name)) this.#endLine();
  }

  words(text: string) {
    if (this.#hidden) this.#hidden.words += text;
    else if (this.#pre > 0) this.#text += text;
    else {
      const flowing = text.replaceAll(/[ \t\r\n]+/g, " ");
      this.#text += /(?:^|\s)$/.test(this.#text) ? flowing.replace(/^ /, "") : flowing;
    }
  }

  finished(): string[] {
    if (this.#hidden) this.#shown();
    this.#endParagraph();
    return this.#written;
  }

  #within(name: string, isEnd: boolean, attributes: string) {
    const hidden = this.#hidden;
    if (!hidden || name !== hidden.name || attributes.trimEnd().endsWith("/")) return;
    hidden.depth += isEnd ? -1 : 1;
    if (hidden.depth === 0) this.#shown();
  }

  #shown() {
    const { name, words } = this.#hidden ?? { name: "", words: "" };
    this.#hidden = null;
    if (name === "del") this.leftOut.add("deleted", this.#written.length, words);
    else if (name === "o:p") this.words(words);
    else if (name === "textarea" || name === "select") this.words(words);
  }

  #block(name: string, isEnd: boolean, attributes: string) {
    // Paragraphs within a cell are lines of it.
    if (this.#cells > 0 && name !== "tr" && name !== "table") return this.#endLine();
    this.#endParagraph();
    if (name === "pre") this.#pre = Math.max(0, this.#pre + (isEnd ? -1 : 1));
    if (name === "tr" || name === "table") this.#cells = 0;
    if (name === "ul" || name === "ol") {
      if (isEnd) this.#lists.pop();
      else this.#lists.push(name === "ul" ? null : Number(/\bstart\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1));
    }
    if (name === "li" && !isEnd) this.#text = this.#mark();
  }

  #mark(): string {
    const number = this.#lists.at(-1);
    if (number === undefined || number === null) return "• ";
    this.#lists[this.#lists.length - 1] = number + 1;
    return `${number}. `;
  }

  #cell(isEnd: boolean) {
    if (isEnd) return;
    this.#cells += 1;
    if (this.#cells > 1) this.#text = `${this.#text.trimEnd()} | `;
  }

  #endLine() {
    if (this.#text.trim() !== "" && !/(?:\n|\| )$/.test(this.#text)) this.#text = `${this.#text.trimEnd()}\n`;
  }

  #endParagraph() {
    if (/^(?:•|\d+\.) $/.test(this.#text)) return;
    for (const text of this.#text.split(/\n[^\S\n]*\n/)) if (text.trim() !== "") this.#written.push(text.trim());
    this.#text = "";
  }
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return characterOf(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
