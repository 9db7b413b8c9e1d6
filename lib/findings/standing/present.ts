import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { SeenStatus } from "@/lib/verification/rounds";
import { statedAttributes } from "../decision";
import type { Line } from "../lines";
import { identifiedCount } from "../measure";
import { canDecideAct, type DecidableAct } from "../policy";
import { suggestFinding } from "../suggestion";
import type { Support } from "../support";
import { groupByOrigin } from "./groups";
import { findingFrom } from "./in-force";
import type { CitedRow, FindingRow } from "./rows";
import { evidenceKindOf, sourceIdOf } from "./sources";
import type { ActStanding, FindingView, SourceRef, StandingView } from "./types";

type Parts = {
  standing: ActStanding;
  supportPublic: Support | null;
  decidable: DecidableAct | undefined;
  findings: FindingRow[];
  cited: CitedRow[];
  /** Verification by evidence id, as this reader may see it. */
  seen: ReadonlyMap<string, SeenStatus>;
  reviewers: ReadonlyMap<string, { code: string; name: string }>;
  personCodes: ReadonlyMap<string, string>;
};

export function presentStanding(actor: Actor, parts: Parts): StandingView {
  const { standing, decidable, cited, seen, findings, reviewers, personCodes } = parts;
  const refs = sourceRefs(cited);
  const toJudgeFirst = refs.filter(({ sourceId }) => seen.get(sourceId) === "withheld");
  // A suggestion, what it lacks and what is still supported each tell what verification came to.
  const isWithheld = toJudgeFirst.length > 0;

  return {
    actId: standing.actId,
    investigationId: standing.investigationId,
    incidentId: standing.incidentId,
    code: standing.code,
    version: standing.version,
    incidentVersion: standing.incidentVersion,
    facts: standing.facts,
    victims: standing.facts.victimIds.map((personId) => ({ personId, code: personCodes.get(personId) ?? "" })),
    status: standing.finding?.status ?? "undecided",
    sourceRefs: refs,
    groups: groupByOrigin(standing, cited, (id) => seen.get(id) === "withheld"),
    stated: statedAttributes(standing.facts),
    computed: isWithheld
      ? null
      : {
          suggestion: suggestFinding({
            ...standing,
            unit: standing.facts.unit,
            identifiedVictimCount: identifiedCount(standing.facts.unit, standing.facts.victimIds),
          }),
          supportInternal: standing.support,
          supportPublic: parts.supportPublic,
        },
    toJudgeFirst,
    again: standing.again,
    undecidedPairCount: standing.undecidedPairCount,
    findings: findings.map((row) => presentFinding(row, reviewers, isWithheld)),
    ...decisionOf(actor, decidable, refs),
  };
}

function decisionOf(actor: Actor, act: DecidableAct | undefined, refs: SourceRef[]) {
  const may = act ? canDecideAct(actor, act) : null;
  if (!may || may.allowed) return { canDecide: may?.allowed ?? false, refusal: null };
  const codes = String(may.values?.sources ?? "").split(", ");
  const sourceIds = refs.filter(({ code }) => codes.includes(code)).map(({ sourceId }) => sourceId);
  const refusal: Line = { key: may.reason, sourceIds, ...(may.values ? { values: may.values } : {}) };
  return { canDecide: false, refusal };
}

function presentFinding(row: FindingRow, reviewers: Parts["reviewers"], isWithheld: boolean): FindingView {
  const { reasons, basis, overrideReason, overrides, ...finding } = findingFrom(row);
  const attributes = [...finding.accepted, ...finding.notAccepted];
  return {
    findingId: finding.findingId,
    status: finding.status,
    suggestedStatus: isWithheld ? null : finding.suggestedStatus,
    standard: finding.standard,
    words: isWithheld
      ? null
      : {
          basis,
          overrideReason,
          overrides,
          reasons: attributes.flatMap((attribute) => {
            const given = reasons[attribute];
            return given ? [{ attribute, isAccepted: given.isAccepted, reason: given.reason }] : [];
          }),
        },
    acceptedMin: finding.acceptedMin,
    actVersion: finding.actVersion,
    reviewer: reviewers.get(row.reviewerId) ?? null,
    decidedAt: finding.decidedAt,
  };
}

function sourceRefs(cited: CitedRow[]): SourceRef[] {
  const refs = new Map<string, SourceRef>();
  for (const row of cited) {
    const source = row.interview ?? row.evidence;
    if (!source) continue;
    const sourceId = sourceIdOf(row);
    const kind = row.interview ? "interview" : "evidence";
    refs.set(sourceId, { sourceId, code: source.code, kind, evidenceKind: evidenceKindOf(row.evidence?.kind ?? null) });
  }
  return [...refs.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
