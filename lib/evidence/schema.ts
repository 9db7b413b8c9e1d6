import { z } from "zod";
import * as field from "@/lib/fields";
import { optionalPlaceInput } from "@/lib/places/schema";
import { optionalWhenInput } from "@/lib/time/schema";
import { detailsOf } from "./details";
import { custodyActions, type EvidenceKind, evidenceKinds, graphicLevels, originKinds, reliabilities } from "./types";

const common = {
  title: field.shortText,
  description: field.optionalLongText,
  graphic: z.enum(graphicLevels).default("none"),
  claimedWhen: optionalWhenInput,
  claimedPlace: optionalPlaceInput,
  collectedOn: field.day.nullable().default(null),
  /** Who collected it; whoever records it, when nothing is said. */
  collectorId: field.id.nullable().default(null),
  provenance: field.optionalLongText,
  reliability: z.enum(reliabilities).default("unknown"),
};

function ofKind<Kind extends EvidenceKind, Own extends z.core.$ZodLooseShape>(kind: Kind, own: Own) {
  return z.strictObject({ ...own, ...common, kind: z.literal(kind), details: detailsOf[kind] });
}

function byKind<Own extends z.core.$ZodLooseShape>(own: Own) {
  return z.discriminatedUnion("kind", [
    ofKind("satellite_image", own),
    ofKind("video", own),
    ofKind("photograph", own),
    ofKind("audio", own),
    ofKind("document", own),
    ofKind("web_capture", own),
    ofKind("external_report", own),
  ]);
}

export const recordEvidenceInput = byKind({ investigationId: field.id });

/** The kind stays what it was recorded as: it chooses the fields, nothing else. */
export const changeEvidenceInput = byKind({ evidenceId: field.id, version: field.version });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the upload adapter found out about a file that is stored already. */
export const receiveOriginalInput = z.strictObject({
  evidenceId: field.id,
  sha256,
  bytes: z.number().int().positive(),
  mediaType: z.string().min(3).max(150),
  fileName: z.string().trim().max(255).default(""),
});

export const openEvidenceInput = z.strictObject({ evidenceId: field.id });

export const copyOriginalInput = z.strictObject({
  evidenceId: field.id,
  purpose: z.string().trim().max(500).default(""),
});

export const checkOriginalInput = z.strictObject({ evidenceId: field.id });

/** What a person adds by hand. Receiving and checking are the program's own entries: it saw them happen. */
export const handWrittenActions = custodyActions.filter((action) => action !== "received" && action !== "checked");

export const noteCustodyInput = z.strictObject({
  evidenceId: field.id,
  action: z.enum(handWrittenActions),
  purpose: field.reason,
});

/** An interview or an item of evidence, by its code (`INT-0001`, `EV-0003`). */
const sourceCode = z
  .string("errors.required")
  .trim()
  .toUpperCase()
  .regex(/^(INT|EV)-\d{4,}$/, "evidence.origins.sourceCode");

export const joinOriginInput = z.strictObject({
  investigationId: field.id,
  a: sourceCode,
  b: sourceCode,
  kind: z.enum(originKinds),
  reason: field.reason,
});

export const partOriginInput = z.strictObject({ sharedOriginId: field.id, reason: field.reason });

/** Columns of the list that may be sorted by. */
export const evidenceSorts = ["created", "code", "kind", "title", "claimed", "collected"] as const;
export type EvidenceSort = (typeof evidenceSorts)[number];

/** Filters of the list, from the URL. What can't be read is as if unsaid. */
export const evidenceFilters = z.object({
  q: field.sought(200),
  kind: z.enum(evidenceKinds).nullable().catch(null),
  graphic: z.enum(graphicLevels).nullable().catch(null),
  reliability: z.enum(reliabilities).nullable().catch(null),
  /** `missing`: it should have an original and has none yet. */
  original: z.enum(["present", "missing"]).nullable().catch(null),
  cited: z.enum(["yes", "no"]).nullable().catch(null),
});
export type EvidenceFilters = z.output<typeof evidenceFilters>;

export const evidenceFilterNames = Object.keys(evidenceFilters.shape);

type Sort = { column: EvidenceSort; direction: "asc" | "desc" };

/** The order a URL asks for; the latest first for what can't be read. */
export function readEvidenceSort(typed: { column: string; direction: "asc" | "desc" } | null): Sort {
  const column = evidenceSorts.find((known) => known === typed?.column);
  return typed && column ? { column, direction: typed.direction } : { column: "created", direction: "desc" };
}
