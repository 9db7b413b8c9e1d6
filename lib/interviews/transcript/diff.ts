import { diffWordsWithSpace } from "diff";

export type DiffPart = { text: string; change: "same" | "added" | "removed" };

/** Longer than this and two texts are said to be two texts: no one reads such a difference word by word. */
const patienceMs = 300;

/**
 * What changed between two texts, word by word. The parts that are the same or removed are `before`, those that are the
 * same or added `after`, to the character.
 */
export function differenceOf(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { timeout: patienceMs });
  const parts: DiffPart[] = changes
    ? changes.map(({ value, added, removed }) => ({
        text: value,
        change: added ? "added" : removed ? "removed" : "same",
      }))
    : [
        { text: before, change: "removed" },
        { text: after, change: "added" },
      ];
  return parts.filter(({ text }) => text !== "");
}
