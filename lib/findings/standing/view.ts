import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read, type Tx } from "@/lib/db";
import { consentStateOf } from "@/lib/interviews/queries";
import { mayQuoteInside } from "@/lib/interviews/rules";
import { verificationSeenBy } from "@/lib/verification/queries";
import { decidableActs } from "./decidable";
import { presentStanding } from "./present";
import { standingsOfActs } from "./queries";
import { type CitedRow, citationsShown, findingsOf } from "./rows";
import type { StandingView } from "./types";

/**
 * What stands on some acts of one investigation, as this reader may see it, by act id: for an incident's page and for
 * deciding. A constant number of queries for up to a thousand acts. What a reviewer must be blind to is not in it.
 */
export const listStandings = (
  actor: Actor,
  investigationId: string,
  actIds: readonly string[],
  now: Date,
): Promise<Map<string, StandingView>> =>
  read(actor, async (tx) => {
    const decidable = await decidableActs(tx, actor, actIds);
    const ids = [...decidable].filter(([, act]) => act.investigationId === investigationId).map(([id]) => id);
    const internal = await standingsOfActs(tx, ids, { use: "internal_figure", now });
    const published = await standingsOfActs(tx, ids, { use: "public_figure", now });
    const findings = await findingsOf(tx, ids);
    const citations = await citationsToShow(tx, ids, now);
    const evidenceIds = [...citations.values()].flat().flatMap(({ evidenceId }) => evidenceId ?? []);
    const seen = await verificationSeenBy(tx, actor, evidenceIds);
    const reviewers = await peopleOf(
      tx,
      [...findings.values()].flat().map(({ reviewerId }) => reviewerId),
    );
    const victims = await tx.person.findMany({
      where: { id: { in: [...internal.values()].flatMap(({ facts }) => facts.victimIds) } },
      select: { id: true, code: true },
    });

    const views = [...internal.values()].map((standing): [string, StandingView] => [
      standing.actId,
      presentStanding(actor, {
        standing,
        supportPublic: published.get(standing.actId)?.support ?? null,
        decidable: decidable.get(standing.actId),
        findings: findings.get(standing.actId) ?? [],
        cited: citations.get(standing.actId) ?? [],
        seen,
        reviewers,
        personCodes: new Map(victims.map(({ id, code }) => [id, code])),
      }),
    ]);
    return new Map(views);
  });

/** What is cited for acts, without the words whose consent was withdrawn or has ended. */
async function citationsToShow(tx: Tx, actIds: readonly string[], now: Date) {
  const citations = await citationsShown(tx, actIds);
  const consents = await consentStateOf(
    tx,
    [...citations.values()].flat().flatMap(({ interviewId }) => interviewId ?? []),
  );
  const shown = (row: CitedRow): CitedRow =>
    row.interviewId === null || mayQuoteInside(consents.get(row.interviewId), now) ? row : { ...row, quote: "" };
  return new Map([...citations].map(([actId, rows]) => [actId, rows.map(shown)]));
}

/** The same of one act; null for what this actor may not see, for what does not exist and for what is no id at all. */
export async function findStanding(actor: Actor, investigationId: string, actId: string, now: Date) {
  if (!/^[0-9a-f-]{36}$/i.test(actId)) return null;
  return (await listStandings(actor, investigationId, [actId], now)).get(actId) ?? null;
}
