import "server-only";
import { z } from "zod";
import { type InterviewRow, known, type Staff } from "../rows";
import { placeOfMark } from "./marks";
import type { BesideParagraphs, CitationRow, MarkRow } from "./queries";
import { findQuote } from "./rules";
import {
  type CitationMark,
  type MarkView,
  markKinds,
  type ParagraphView,
  speakers,
  type TranscriptPart,
  type TranslationView,
  translators,
} from "./types";

type ParagraphRow = InterviewRow["paragraphs"][number];

const locator = z.object({ start: z.number().int().min(0) });

/** Where a citation's words began when they were selected; null for the paragraph as a whole. */
export function startOf(json: unknown): number | null {
  const parsed = locator.safeParse(json);
  return parsed.success ? parsed.data.start : null;
}

/** The paragraphs of a part, each with what stands beside it and the addenda about it, wherever these stand. */
export function presentParagraphs(
  rows: readonly ParagraphRow[],
  { from, to }: TranscriptPart,
  { citations, marks }: BesideParagraphs,
  staff: Staff,
): ParagraphView[] {
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const addenda = new Map<string, { paragraphId: string; number: number }[]>();
  for (const { id, number, aboutId } of rows)
    if (aboutId !== null) addenda.set(aboutId, [...(addenda.get(aboutId) ?? []), { paragraphId: id, number }]);

  return rows.slice(from - 1, to).map((row) => ({
    paragraphId: row.id,
    number: row.number,
    speaker: known(speakers, row.speaker),
    language: row.language,
    text: row.text,
    translation: row.translation && presentTranslation(row.translation, row.version, staff),
    marks: (marks.get(row.id) ?? []).map((mark) => presentMark(mark, row)),
    startMs: row.startMs,
    endMs: row.endMs,
    isAddendum: row.isAddendum,
    about: row.aboutId === null ? null : { paragraphId: row.aboutId, number: numbers.get(row.aboutId) ?? 0 },
    addenda: addenda.get(row.id) ?? [],
    version: row.version,
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
    citations: (citations.get(row.id) ?? []).map((citation) => presentCitation(citation, row)),
  }));
}

function presentTranslation(
  row: NonNullable<ParagraphRow["translation"]>,
  paragraphVersion: number,
  staff: Staff,
): TranslationView {
  return {
    language: row.language,
    translator: known(translators, row.translator),
    text: row.text,
    isLater: row.isLater,
    isOutdated: row.paragraphVersion !== paragraphVersion,
    version: row.version,
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
  };
}

function presentMark(mark: MarkRow, { text, version }: ParagraphRow): MarkView {
  const { id: markId, kind, quote } = mark;
  return { markId, kind: known(markKinds, kind), quote, at: placeOfMark(text, version, mark) };
}

function presentCitation(citation: CitationRow, { text, version }: ParagraphRow): CitationMark {
  const { paragraphVersion } = citation;
  return {
    citationId: citation.id,
    incidentId: citation.act.incidentId,
    actCode: citation.act.code,
    actType: citation.act.actType,
    bearing: citation.bearing,
    quote: citation.quote,
    at: findQuote(text, { quote: citation.quote, start: startOf(citation.locator) }),
    citedVersion: paragraphVersion !== null && paragraphVersion !== version ? paragraphVersion : null,
  };
}
