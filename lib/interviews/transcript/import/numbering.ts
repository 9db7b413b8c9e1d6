import { type Element, elementAt, elementsIn, settingOf } from "./xml";

type Level = { start: number; format: string; pattern: string };
type Numbered = { listId: string; level: number };

/** The numbers that a word processor draws in front of list items: they stand nowhere in the text. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #restarts = new Map<string, Map<number, number>>();
  readonly #styles = new Map<string, { numbered: Partial<Numbered>; basedOn: string | undefined }>();
  readonly #counters = new Map<string, number[]>();

  constructor(numbering: Element | undefined, styles: Element | undefined) {
    for (const abstract of elementsIn(numbering, "w:abstractNum")) {
      const levels = elementsIn(abstract, "w:lvl").map((level): [number, Level] => [
        Number(settingOf(level, "w:ilvl")),
        {
          start: Number(settingOf(elementAt(level, "w:start")) ?? 1),
          format: settingOf(elementAt(level, "w:numFmt")) ?? "decimal",
          pattern: settingOf(elementAt(level, "w:lvlText")) ?? "",
        },
      ]);
      this.#levels.set(settingOf(abstract, "w:abstractNumId") ?? "", new Map(levels));
    }
    for (const list of elementsIn(numbering, "w:num")) {
      const listId = settingOf(list, "w:numId") ?? "";
      this.#abstractOf.set(listId, settingOf(elementAt(list, "w:abstractNumId")) ?? "");
      const restarts = elementsIn(list, "w:lvlOverride").flatMap((override): [number, number][] => {
        const start = settingOf(elementAt(override, "w:startOverride"));
        return start === undefined ? [] : [[Number(settingOf(override, "w:ilvl")), Number(start)]];
      });
      this.#restarts.set(listId, new Map(restarts));
    }
    for (const style of elementsIn(styles, "w:style"))
      this.#styles.set(settingOf(style, "w:styleId") ?? "", {
        numbered: numberedBy(elementAt(style, "w:pPr")),
        basedOn: settingOf(elementAt(style, "w:basedOn")),
      });
  }

  /** What stands before a paragraph: `3.`, `(a)`, `•`; empty for one in no list, null for a list that is not to be found. */
  next(properties: Element | undefined): string | null {
    const { listId, level } = this.#listOf(properties);
    // List 0 takes a paragraph out of the list that its style would put it in.
    if (listId === undefined || listId === "0") return "";
    const abstract = this.#abstractOf.get(listId) ?? "";
    const levels = this.#levels.get(abstract);
    const own = levels?.get(level);
    if (!levels || !own) return null;
    if (own.format === "none") return "";
    if (own.format === "bullet") return /^[\p{L}\p{Co}]*$/u.test(own.pattern) ? "•" : own.pattern;

    const restart = this.#restarts.get(listId);
    const isNew = restart && restart.size > 0 && !this.#counters.has(`list ${listId}`);
    const counters = this.#counters.get(abstract) ?? [];
    if (isNew) {
      this.#counters.set(`list ${listId}`, []);
      for (const [at, start] of restart) counters[at] = start - 1;
    }
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    this.#counters.set(abstract, counters);
    return own.pattern.replaceAll(/%(\d)/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at);
      return written(counters[at] ?? shown?.start ?? 1, shown?.format ?? "decimal");
    });
  }

  #listOf(properties: Element | undefined): { listId: string | undefined; level: number } {
    let { listId, level } = numberedBy(properties);
    let style = this.#styles.get(settingOf(elementAt(properties, "w:pStyle")) ?? "");
    for (let steps = 0; style && steps < 20; steps++) {
      listId ??= style.numbered.listId;
      level ??= style.numbered.level;
      style = this.#styles.get(style.basedOn ?? "");
    }
    return { listId, level: level ?? 0 };
  }
}

function numberedBy(properties: Element | undefined): Partial<Numbered> {
  const listId = settingOf(elementAt(properties, "w:numPr", "w:numId"));
  const level = settingOf(elementAt(properties, "w:numPr", "w:ilvl"));
  return { ...(listId !== undefined && { listId }), ...(level !== undefined && { level: Number(level) }) };
}

function written(value: number, format: string): string {
  if (format === "lowerLetter") return letters(value);
  if (format === "upperLetter") return letters(value).toUpperCase();
  if (format === "lowerRoman") return roman(value);
  if (format === "upperRoman") return roman(value).toUpperCase();
  return format === "decimalZero" ? String(value).padStart(2, "0") : String(value);
}

/** a … z, then aa … zz, as word processors count. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return value < 1 || value > 780 ? String(value) : letter.repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const signs = "m 1000 cm 900 d 500 cd 400 c 100 xc 90 l 50 xl 40 x 10 ix 9 v 5 iv 4 i 1".split(" ");
  let rest = value;
  let text = "";
  for (let at = 0; at < signs.length; at += 2)
    for (const worth = Number(signs[at + 1]); rest >= worth; rest -= worth) text += signs[at] ?? "";
  return text;
}
