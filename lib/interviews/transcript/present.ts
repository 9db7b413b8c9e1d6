import "server-only";
import { z } from "zod";
import type { InterviewRow, Staff } from "../rows";
import { type ParagraphView, speakers } from "../types";
import { findQuote } from "./rules";

const locator = z.object({ start: z.number().int().min(0) });

/** Where a citation's words began when they were selected; null for the paragraph as a whole. */
export function startOf(json: unknown): number | null {
  const parsed = locator.safeParse(json);
  return parsed.success ? parsed.data.start : null;
}

export function presentParagraph(row: InterviewRow["paragraphs"][number], staff: Staff): ParagraphView {
  return {
    paragraphId: row.id,
    number: row.number,
    speaker: speakers.find((speaker) => speaker === row.speaker) ?? "interviewee",
    text: row.text,
    isAddendum: row.isAddendum,
    version: row.version,
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
    citations: row.citations.map((citation) => ({
      citationId: citation.id,
      incidentId: citation.act.incidentId,
      actCode: citation.act.code,
      actType: citation.act.actType,
      bearing: citation.bearing,
      quote: citation.quote,
      at: findQuote(row.text, { quote: citation.quote, start: startOf(citation.locator) }),
    })),
  };
}
