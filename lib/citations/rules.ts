import type { Problem } from "@/lib/incidents/rules";
import { parseWhen } from "@/lib/time/edtf";
import { type Locator, locatorsOf, type Said } from "./types";

/** The quoted words in a paragraph, or why they can't be found. An empty quote is the paragraph as a whole. */
export function findPassage(
  text: string,
  { start, end, quote }: { start: number | null; end: number | null; quote: string },
): { locator: Locator; quote: string } | Problem {
  // A browser's selection turns line breaks into spaces and back; the words are what counts.
  const words = quote.replaceAll(/\r\n?/g, "\n").trim();
  if (words === "" && start === null && end === null) return { locator: {}, quote: "" };

  if (words !== "") {
    const at = start !== null && text.startsWith(words, start) ? start : text.indexOf(words);
    if (at === -1) return { field: "passage.quote", key: "citations.wordsNotInParagraph" };
    return { locator: { start: at, end: at + words.length }, quote: words };
  }
  if (start === null || end === null || start >= end || end > text.length)
    return { field: "passage.quote", key: "citations.selectionOutside" };
  return { locator: { start, end }, quote: text.slice(start, end) };
}

export type TypedLocator = {
  timecode: string;
  until: string;
  page: number | null;
  region: { x: number; y: number; width: number; height: number } | null;
};

/** A passage of an item of evidence: one place at most, of a sort that its kind has. */
export function checkLocator(typed: TypedLocator, evidenceKind: string): Problem[] {
  const given = (["timecode", "page", "region"] as const).filter((name) => typed[name] !== null && typed[name] !== "");
  const known = locatorsOf(evidenceKind);
  const misplaced = given.find((name) => !known.includes(name));

  if (misplaced) return [{ field: `locator.${misplaced}`, key: "citations.locatorNotOfKind" }];
  if (given.length > 1) return [{ field: `locator.${given[1]}`, key: "citations.onePlace" }];
  if (typed.until !== "" && (typed.timecode === "" || typed.until < typed.timecode))
    return [{ field: "locator.until", key: "citations.untilBeforeTimecode" }];
  if (typed.region && (typed.region.x + typed.region.width > 100 || typed.region.y + typed.region.height > 100))
    return [{ field: "locator.region.width", key: "citations.regionOutside" }];
  return [];
}

/** As it is stored: nothing typed is the item as a whole. */
export function locatorOf({ timecode, until, page, region }: TypedLocator): Locator {
  if (timecode !== "") return until === "" ? { timecode } : { timecode, until };
  if (page !== null) return { page };
  return region ? { region } : { whole: true };
}

type Bears = { bearing: string; knowledge: string; carries: readonly string[]; says: Said };

/** What a citation may say of its source, whatever the passage is. */
export function checkSaid({ bearing, knowledge, carries, says }: Bears, sourceKind: string): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, key: string) => problems.push({ field, key });

  // Testimony tells; only a picture or a recording shows, and a report relays what others saw.
  const isShowing = sourceKind !== "interview" && sourceKind !== "external_report";
  if (knowledge === "shown" && !isShowing) add("knowledge", "citations.onlyEvidenceShows");
  if (bearing !== "context" && carries.length === 0) add("carries", "citations.carriesNothing");
  if (says.countMin !== null && says.countMax !== null && says.countMax < says.countMin)
    add("says.countMax", "incidentRules.maxBelowMin");
  if (says.whenEdtf !== "") {
    const parsed = parseWhen(says.whenEdtf);
    if (!parsed.ok) add("says.whenEdtf", parsed.reason);
  }
  return problems;
}
