import type { LeftOutList } from "./left-out";
import { Numbering } from "./numbering";
import type { LeftOutKind } from "./types";
import { type Element, elementAt, elementsIn, settingOf, wordsOf } from "./xml";

/** The parts of a Word file that hold text or say how to read it. */
export type WordParts = {
  body: Element;
  numbering?: Element | undefined;
  styles?: Element | undefined;
  footnotes?: Element | undefined;
  endnotes?: Element | undefined;
  comments?: Element | undefined;
  /** Where links lead, by the part that they stand in and their id there: `document rId3`. */
  links: ReadonlyMap<string, string>;
};

/** Formatting, anchors, proofing: no words. */
const wordless =
  /^(?:w:(?:pPr|rPr|tblPr|tblGrid|trPr|tcPr|tblPrEx|sectPr|sdtPr|sdtEndPr|bookmark(?:Start|End)|proofErr|perm(?:Start|End)|lastRenderedPageBreak|annotationRef|footnoteRef|endnoteRef|separator|continuationSeparator|commentRange(?:Start|End)|moveFromRange(?:Start|End)|moveToRange(?:Start|End))|mc:Fallback|m:\w+Pr)$/;
const breaks: Record<string, string> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "\u2011",
  "w:softHyphen": "\u00AD",
};
/** Boxes that are ticked or not, in the fonts that draw them. */
const drawn: Record<string, string> = { F0FE: "☑", F0FD: "☒", F0A8: "☐", F06F: "☐", F0FC: "✓", F0FB: "✗", F0B7: "•" };
const isOff = (element: Element | undefined) => /^(?:0|false|off)$/.test(settingOf(element) ?? "");

/** Reads the body of a Word file, paragraph by paragraph: text boxes after the paragraph they hang on, notes at the end. */
export class WordText {
  readonly paragraphs: string[] = [];
  readonly #numbering: Numbering;
  readonly #notes: string[] = [];
  readonly #notesMet = new Set<string>();
  #boxes: Element[] = [];
  /** Paragraphs of the body before those of the cell or the note that is being read. */
  #before = 0;
  #part = "document";

  constructor(
    readonly parts: WordParts,
    readonly leftOut: LeftOutList,
  ) {
    this.#numbering = new Numbering(parts.numbering, parts.styles);
    this.#blocks(elementAt(parts.body, "w:body") ?? parts.body);
    this.paragraphs.push(...this.#notes);
    for (const [kind, notes] of [["footnote", parts.footnotes] as const, ["endnote", parts.endnotes] as const])
      for (const note of elementsIn(notes, `w:${kind}`))
        if (settingOf(note, "w:type") === undefined && !this.#notesMet.has(`${kind} ${settingOf(note, "w:id")}`))
          this.leftOut.add("unused_notes", null, wordsOf(note));
    for (const comment of elementsIn(parts.comments, "w:comment")) leftOut.add("comments", null, wordsOf(comment));
  }

  #leave(what: LeftOutKind, text = "") {
    this.leftOut.add(what, this.#before + this.paragraphs.length, text);
  }

  #blocks(parent: Element) {
    for (const block of elementsIn(parent)) {
      if (block.name === "w:p") this.#write(this.#paragraph(block));
      else if (block.name === "w:tbl") this.#table(block);
      else if (/^w:(?:del|moveFrom)$/.test(block.name)) this.#leave("deleted", wordsOf(block));
      else if (block.name === "w:altChunk") this.#leave("embedded");
      else if (block.name.startsWith("m:")) this.#write(this.#inline(block));
      else if (!wordless.test(block.name)) this.#blocks(block);
    }
  }

  #write(text: string) {
    if (text.trim() !== "") this.paragraphs.push(text);
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.#blocks(box);
  }

  #paragraph(paragraph: Element): string {
    const properties = elementAt(paragraph, "w:pPr");
    const text = this.#inline(paragraph);
    if (text.trim() === "") return "";
    const number = this.#numbering.next(properties);
    if (number === null) this.#leave("list_numbers");
    return number ? `${number} ${text}` : text;
  }

  /** A row is a paragraph: its cells beside each other, each on one line or several. */
  #table(table: Element) {
    for (const row of rowsOf(table)) {
      if (elementAt(row, "w:trPr", "w:del")) {
        this.#leave("deleted", wordsOf(row));
        continue;
      }
      const cells = cellsOf(row).map((cell) => this.#apart(cell).join("\n"));
      this.#write(cells.some((cell) => cell.trim() !== "") ? cells.map((cell) => cell.trim()).join(" | ") : "");
    }
  }

  /** The paragraphs of a cell or a note, not of the body. */
  #apart(parent: Element): string[] {
    const before = this.paragraphs.splice(0);
    this.#before += before.length;
    this.#blocks(parent);
    this.#before -= before.length;
    const apart = this.paragraphs.splice(0);
    for (const paragraph of before) this.paragraphs.push(paragraph);
    return apart;
  }

  #inline(parent: Element): string {
    return elementsIn(parent)
      .map((element) => this.#words(element))
      .join("");
  }

  #words(element: Element): string {
    const { name, children } = element;
    if (name === "w:t" || name === "m:t") return children.filter((child) => typeof child === "string").join("");
    if (name in breaks) return breaks[name] ?? "";
    if (wordless.test(name)) return "";
    if (name === "w:r") return this.#run(element);
    if (name === "w:sym") return this.#symbol(element);
    if (name === "w:hyperlink") this.#link(element);
    else if (name === "w:ins" || name === "w:moveTo") this.#leave("inserted");
    else if (/^w:(?:del|moveFrom|delText)$/.test(name)) return this.#gone("deleted", wordsOf(element));
    else if (name === "w:instrText") return this.#field(element);
    else if (name === "w:fldSimple") this.#leave("fields", settingOf(element, "w:instr"));
    else if (name === "w:ffData") return choiceOf(element);
    else if (name === "w:footnoteReference") return this.#note("footnote", this.parts.footnotes, element);
    else if (name === "w:endnoteReference") return this.#note("endnote", this.parts.endnotes, element);
    else if (name === "w:commentReference") return "";
    else if (name === "m:oMath") this.#leave("formulas");
    else if (/^w:(?:drawing|pict|object)$/.test(name)) return this.#drawing(element);
    return this.#inline(element);
  }

  #gone(what: LeftOutKind, text: string): string {
    this.#leave(what, text);
    return "";
  }

  #run(run: Element): string {
    const vanish = elementAt(run, "w:rPr", "w:vanish");
    if (!vanish || isOff(vanish)) return this.#inline(run);
    const text = wordsOf(run);
    return text === "" ? "" : this.#gone("hidden", text);
  }

  #symbol(symbol: Element): string {
    const code = (settingOf(symbol, "w:char") ?? "").toUpperCase();
    if (drawn[code]) return drawn[code];
    this.#leave("symbols", `${settingOf(symbol, "w:font") ?? ""} ${code}`);
    return "□";
  }

  #link(link: Element) {
    const target = this.parts.links.get(`${this.#part} ${settingOf(link, "r:id")}`);
    if (target) this.#leave("links", target);
  }

  /** What a field is reckoned from; what it came to stands beside it as text. */
  #field(instruction: Element): string {
    const text = instruction.children.filter((child) => typeof child === "string").join("");
    const target = /^\s*HYPERLINK\s+"([^"]+)"/.exec(text)?.[1];
    if (target) this.#leave("links", target);
    else if (text.trim() !== "" && !/^\s*FORM(?:CHECKBOX|DROPDOWN|TEXT)\b/.test(text)) this.#leave("fields", text);
    return "";
  }

  #note(kind: string, notes: Element | undefined, reference: Element): string {
    const id = settingOf(reference, "w:id");
    const note = elementsIn(notes, `w:${kind}`).find((one) => settingOf(one, "w:id") === id);
    if (!note) return "";
    const key = `${kind} ${id}`;
    if (this.#notesMet.has(key)) return "";
    this.#notesMet.add(key);
    const mark = `[note ${this.#notesMet.size}]`;
    // Its own text boxes, if it has any, come after it.
    const boxes = this.#boxes.splice(0);
    const at = this.#notes.push("") - 1;
    const part = this.#part;
    this.#part = `${kind}s`;
    this.#notes[at] = `${mark} ${this.#apart(note).join("\n").trim()}`;
    this.#part = part;
    this.#boxes = boxes;
    return mark;
  }

  #drawing(drawing: Element): string {
    const found = { isImage: false, isOther: drawing.name === "w:object", description: "", boxes: [] as Element[] };
    look(drawing, found);
    this.#boxes.push(...found.boxes);
    if (drawing.name === "w:object") return this.#gone("embedded", found.description);
    if (found.isImage) return this.#gone("images", found.description);
    if (found.isOther || found.boxes.length === 0) return this.#gone("drawings", found.description);
    return "";
  }
}

function look(element: Element, found: { isImage: boolean; isOther: boolean; description: string; boxes: Element[] }) {
  for (const child of elementsIn(element)) {
    if (child.name === "mc:Fallback") continue;
    if (/^(?:pic:pic|a:blip|v:imagedata)$/.test(child.name)) found.isImage = true;
    if (/^(?:c:chart|dgm:relIds)$/.test(child.name)) found.isOther = true;
    if (child.name === "wp:docPr") found.description = settingOf(child, "descr") ?? "";
    if (child.name === "w:txbxContent") found.boxes.push(child);
    else look(child, found);
  }
}

/** Rows and cells may stand in content controls. */
function rowsOf(table: Element): Element[] {
  return elementsIn(table).flatMap((child) =>
    child.name === "w:tr" ? [child] : wordless.test(child.name) ? [] : rowsOf(child),
  );
}

function cellsOf(row: Element): Element[] {
  return elementsIn(row).flatMap((child) =>
    child.name === "w:tc" ? [child] : wordless.test(child.name) ? [] : cellsOf(child),
  );
}

/** A box of an old form, ticked or not, or the line chosen of its list. */
function choiceOf(form: Element): string {
  const box = elementAt(form, "w:checkBox");
  if (box) {
    const state = elementAt(box, "w:checked") ?? elementAt(box, "w:default");
    return state && !isOff(state) ? "☑" : "☐";
  }
  const list = elementAt(form, "w:ddList");
  const chosen = Number(settingOf(elementAt(list, "w:result")) ?? 0);
  return settingOf(elementsIn(list, "w:listEntry")[chosen]) ?? "";
}
