import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { addFigure } from "@/lib/accountability/summaries/commands/add-figure";
import { draftSummary } from "@/lib/accountability/summaries/commands/draft-summary";
import type { addFigureInput, draftSummaryInput } from "@/lib/accountability/summaries/schema";

type Writer = { investigationId: string; admin: Actor };

/** A summary since May 2024, drafted by the cast's admin. */
export function buildSummary(
  { investigationId, admin }: Writer,
  fields: Partial<z.input<typeof draftSummaryInput>> = {},
) {
  return draftSummary(admin, {
    investigationId,
    title: "Since the mission left",
    introduction: "What we found.",
    from: "2024-05-01",
    ...fields,
  });
}

/** A figure of civilians killed since May 2024, by anyone, unless said otherwise. */
export function buildFigure(
  { admin }: Pick<Writer, "admin">,
  summaryId: string,
  fields: Partial<z.input<typeof addFigureInput>> = {},
) {
  return addFigure(admin, {
    summaryId,
    title: "Civilians killed",
    actType: "killing",
    victims: "civilian",
    from: "2024-05-01",
    ...fields,
  });
}
