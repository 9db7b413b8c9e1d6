import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db";
import type { Staff } from "@/lib/incidents/types";
import { canAnswerContradiction, canChangeCitation, canWithdrawCitation } from "./policy";
import { attributes, bearings, type CitationView, type CitedSourceView, knowledgeBases, type Locator } from "./types";

/** What a list of citations needs of each, in one query. */
export const citationWithSource = {
  interview: { select: { code: true } },
  paragraph: {
    select: { number: true, version: true, addenda: { select: { number: true }, orderBy: { number: "asc" } } },
  },
  evidence: { select: { code: true, kind: true, title: true } },
  answers: { orderBy: { answeredAt: "desc" } },
} as const satisfies Prisma.CitationInclude;

export type CitationRow = Prisma.CitationGetPayload<{ include: typeof citationWithSource }>;

export type Beside = {
  staff: ReadonlyMap<string, Staff>;
  actorNames: ReadonlyMap<string, string>;
  recorders: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether the words of this interview may still be shown here; evidence has no interview. */
  mayQuote: (interviewId: string | null) => boolean;
};

export function presentCitation(actor: Actor, row: CitationRow, beside: Beside): CitationView {
  const { staff, actorNames, recorders, mayQuote } = beside;
  const isQuoted = mayQuote(row.interviewId);
  const mayAnswer = canAnswerContradiction(actor, {
    investigationId: row.investigationId,
    recorders: recorders.get(row.actId) ?? new Set(),
  });
  const isStanding = row.withdrawnAt === null;
  const isAnswerable = isStanding && row.bearing === "contradicts";

  return {
    id: row.id,
    investigationId: row.investigationId,
    actId: row.actId,
    source: sourceOf(row),
    locator: readLocator(row.locator),
    quote: isQuoted ? row.quote : "",
    isWithheld: !isQuoted,
    bearing: bearings.find((one) => one === row.bearing) ?? "context",
    knowledge: knowledgeBases.find((one) => one === row.knowledge) ?? "reported",
    carries: attributes.filter((one) => row.carries.includes(one)),
    elements: row.elements,
    says: {
      whenEdtf: row.saysWhenEdtf,
      place: row.saysPlace,
      countMin: row.saysCountMin,
      countMax: row.saysCountMax,
      countWords: row.saysCountWords,
      actors: row.saysActors,
      other: isQuoted ? row.saysOther : "",
    },
    admittedBy:
      row.admittedById === null ? null : { id: row.admittedById, name: actorNames.get(row.admittedById) ?? "" },
    reliabilityOfInformation: row.reliabilityOfInformation,
    version: row.version,
    recordedBy: staff.get(row.recordedById) ?? null,
    createdAt: row.createdAt,
    withdrawn: row.withdrawnAt && {
      at: row.withdrawnAt,
      by: (row.withdrawnById && staff.get(row.withdrawnById)) || null,
      reason: row.withdrawnReason,
    },
    answers: row.answers.map(({ reason, answeredById, answeredAt }) => ({
      reason,
      answeredBy: staff.get(answeredById) ?? null,
      answeredAt,
    })),
    canChange: isStanding && isQuoted && row.answers.length === 0 && canChangeCitation(actor, row).allowed,
    canWithdraw: isStanding && canWithdrawCitation(actor, row).allowed,
    canAnswer: isAnswerable && mayAnswer.allowed,
    answerRefusal: isAnswerable && !mayAnswer.allowed ? mayAnswer.reason : null,
  };
}

function sourceOf(row: CitationRow): CitedSourceView {
  if (row.interviewId && row.interview && row.paragraphId && row.paragraph) {
    const { interviewId: id, paragraphId, paragraphVersion: cited } = row;
    const { number, version, addenda } = row.paragraph;
    return {
      kind: "interview",
      id,
      code: row.interview.code,
      paragraphId,
      paragraphNumber: number,
      changedSince: cited !== null && cited !== version ? cited : null,
      addenda: addenda.map((addendum) => addendum.number),
    };
  }
  if (!row.evidenceId || !row.evidence) throw new Error(`citation ${row.id} has no source`);
  const { code, kind, title } = row.evidence;
  return { kind: "evidence", id: row.evidenceId, code, evidenceKind: kind, title };
}

const locator = z.object({
  start: z.number().optional(),
  end: z.number().optional(),
  timecode: z.string().optional(),
  until: z.string().optional(),
  page: z.number().optional(),
  region: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
  whole: z.boolean().optional(),
});

function readLocator(json: unknown): Locator {
  return locator.parse(json);
}
