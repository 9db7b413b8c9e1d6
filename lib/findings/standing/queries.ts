import "server-only";
import { idList, type Tx } from "@/lib/db";
import { sourcesOfOneOrigin } from "@/lib/evidence/queries";
import { type ActWithFacts, actsWithFacts } from "@/lib/incidents/facts";
import { pairRelationsOf } from "@/lib/incidents/pairs/queries";
import type { PairRelation } from "@/lib/incidents/pairs/types";
import { type AsIf, consentStateOf } from "@/lib/interviews/queries";
import { mayUse } from "@/lib/interviews/rules";
import { verificationOf } from "@/lib/verification/queries";
import { needsDecisionAgain } from "../rules";
import type { Use } from "../types";
import { findingFrom, supportOf } from "./in-force";
import { originIndex } from "./origins";
import { type CitedSourceRow, citedSources, type FindingRow, findingsInForce } from "./rows";
import { citedSource, isVerifiable, type SourcesKnown, sourceIdOf } from "./sources";
import type { ActStanding } from "./types";

/** Acts looked at together: what is in memory and what one statement is given is bounded, whatever is asked. */
const portion = 5_000;

/**
 * Where each act stands for one use at one moment (domain.md 3, support): by act id; an act that cannot be seen is left
 * out. A constant number of queries for each five thousand acts. It uses what verification has truly come to: put nothing of it
 * before a reviewer who must judge blind without going through `findStanding`. Who has the pairs of just these acts already
 * passes them as `relations`.
 */
export async function standingsOfActs(
  tx: Tx,
  actIds: readonly string[],
  { use, now, relations, ...asIf }: { use: Use; now: Date; relations?: readonly PairRelation[] } & AsIf,
): Promise<Map<string, ActStanding>> {
  const ids = [...new Set(actIds)];
  if (ids.length === 0) return new Map();

  const pairs = pairsByAct(relations ?? (await pairRelationsOf(tx, ids)));
  const originsAmong = await originsAcross(tx, ids);
  const known: SourcesKnown = { isAllowed: new Map(), statuses: new Map() };
  const standings = new Map<string, ActStanding>();
  for (let at = 0; at < ids.length; at += portion) {
    const some = ids.slice(at, at + portion);
    const acts = await actsWithFacts(tx, some);
    const citations = await citedSources(tx, some);
    const findings = await findingsInForce(tx, some);
    await learnOf([...citations.values()].flat());

    for (const act of acts) {
      const cited = citations.get(act.id) ?? [];
      const standing = standingOf({
        act,
        cited,
        use,
        known,
        finding: findings.get(act.id),
        pairs: pairs.get(act.id) ?? [],
      });
      const origins = originsAmong(standing.sources.map(({ sourceId }) => sourceId));
      standings.set(act.id, { ...standing, origins, support: supportOf(standing.finding, standing.sources, origins) });
    }
  }
  return standings;

  /** Consents and verification behind some citations, as far as they are not known yet: three round trips. */
  async function learnOf(cited: readonly CitedSourceRow[]) {
    const { isAllowed, statuses } = known;
    const interviews = cited.flatMap(({ interviewId: id }) => (id && !isAllowed.has(id) ? id : []));
    const items = cited.flatMap(({ evidenceId: id }) => (id && !statuses.has(id) ? id : []));
    for (const [id, record] of await consentStateOf(tx, interviews, asIf)) isAllowed.set(id, mayUse(record, use, now));
    for (const [id, status] of await verificationOf(tx, items)) statuses.set(id, status);
  }
}

/** The same for one act; null for what cannot be seen and for what does not exist. */
export async function standingOfAct(
  tx: Tx,
  actId: string,
  asked: { use: Use; now: Date },
): Promise<ActStanding | null> {
  return (await standingsOfActs(tx, [actId], asked)).get(actId) ?? null;
}

/** Sources belong to one investigation, so those of one origin in several never meet. */
async function originsAcross(tx: Tx, actIds: string[]) {
  const rows = await tx.$queryRaw<{ investigationId: string }[]>`
    SELECT DISTINCT "investigationId" FROM "Act" WHERE id = ANY (${idList(actIds)})`;
  const groups = await sourcesOfOneOrigin(
    tx,
    rows.map(({ investigationId }) => investigationId),
  );
  return originIndex(groups);
}

type Parts = {
  act: ActWithFacts;
  cited: CitedSourceRow[];
  use: Use;
  known: SourcesKnown;
  finding: FindingRow | undefined;
  pairs: PairRelation[];
};

function standingOf({ act, cited, use, known, finding: row, pairs }: Parts): Omit<ActStanding, "origins" | "support"> {
  const { facts } = act;
  const sources = cited.map((citation) => citedSource(citation, known));
  const finding = row ? findingFrom(row) : null;
  const undecidedPairCount = pairs.filter(({ relation }) => relation === "undecided").length;

  return {
    actId: act.id,
    investigationId: act.investigationId,
    incidentId: act.incidentId,
    code: act.code,
    version: act.version,
    incidentVersion: act.incidentVersion,
    use,
    facts,
    sources,
    verifiableSourceIds: cited
      .filter(({ evidenceId }) => isVerifiable(known.statuses.get(evidenceId ?? "")))
      .map(sourceIdOf),
    undecidedPairCount,
    finding,
    again: finding
      ? needsDecisionAgain({
          finding: {
            ...finding,
            decided: { facts: finding.facts, joinedActIds: joinedIn(finding.decidedPairs) },
          },
          now: { facts, joinedActIds: joinedIn(pairs.map((pair) => ({ ...pair, otherActId: otherOf(pair, act.id) }))) },
          undecidedPairCount,
          sources,
        })
      : [],
  };
}

function pairsByAct(relations: readonly PairRelation[]): Map<string, PairRelation[]> {
  const lists = new Map<string, PairRelation[]>();
  for (const relation of relations) {
    for (const actId of [relation.aActId, relation.bActId]) {
      const list = lists.get(actId);
      if (list) list.push(relation);
      else lists.set(actId, [relation]);
    }
  }
  return lists;
}

export function otherOf({ aActId, bActId }: { aActId: string; bActId: string }, actId: string): string {
  return aActId === actId ? bActId : aActId;
}

function joinedIn(pairs: readonly { otherActId: string; relation: string }[]): string[] {
  return pairs.filter(({ relation }) => relation === "same").map(({ otherActId }) => otherActId);
}
