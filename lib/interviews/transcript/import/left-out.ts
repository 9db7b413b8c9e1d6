import type { LeftOut, LeftOutKind } from "./types";

/** Gathers what is left out while a file is read: one entry for each kind, in the order in which they were met. */
export class LeftOutList {
  readonly #found = new Map<LeftOutKind, { where: Set<number>; count: number; texts: string[] }>();

  /** `where` is the index, from 0, of the paragraph beside which it stood. */
  add(what: LeftOutKind, where: number | null = null, text = "", count = 1) {
    const entry = this.#found.get(what) ?? { where: new Set(), count: 0, texts: [] };
    if (where !== null) entry.where.add(where);
    entry.count += count;
    if (text.trim() !== "") entry.texts.push(text.trim());
    this.#found.set(what, entry);
  }

  /** `turnOf` says with which turn a paragraph begins, both from 0. */
  list(turnOf: (paragraph: number) => number = (paragraph) => paragraph): LeftOut[] {
    return [...this.#found].map(([what, { where, count, texts }]) => ({
      what,
      where: [...new Set([...where].map((paragraph) => turnOf(paragraph) + 1))],
      count,
      texts,
    }));
  }
}
