import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { findJudgedItem, type JudgedEvidence, judgedItems } from "./items";
import { judgementsSeenBy, judgementsVisibleTo, mustStayBlind } from "./policy";
import { presentVerification } from "./present";
import type { SeenStatus } from "./rounds";
import { type VerificationStatus, verificationStatus } from "./rules";
import type { VerificationView } from "./types";

/**
 * What each item has come to, by evidence id, in one round trip: for rules and figures. Never put it on a screen:
 * `verificationSeenBy` is what a person may see.
 */
export async function verificationOf(tx: Tx, evidenceIds: readonly string[]): Promise<Map<string, VerificationStatus>> {
  const items = await judgedItems(tx, evidenceIds);
  return new Map([...items].map(([id, { judgements }]) => [id, verificationStatus(judgements)]));
}

/** The same as this person may see it: `withheld` where they must judge blind. For lists. */
export async function verificationSeenBy(
  tx: Tx,
  actor: Actor,
  evidenceIds: readonly string[],
): Promise<Map<string, SeenStatus>> {
  const items = await judgedItems(tx, evidenceIds);
  return new Map([...items].map(([id, item]) => [id, statusSeenBy(actor, item)]));
}

/** For a page of evidence: statuses as this person may see them, by evidence id. */
export const listVerification = (actor: Actor, evidenceIds: readonly string[]): Promise<Map<string, SeenStatus>> =>
  read(actor, (tx) => verificationSeenBy(tx, actor, evidenceIds));

/** Where one item stands for this reader, with the judgements that they may see; null for what they may not see at all. */
export const findVerification = (
  actor: Actor,
  investigationId: string,
  evidenceId: string,
): Promise<VerificationView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(evidenceId).success) return null;
    const item = await findJudgedItem(tx, actor, evidenceId);
    if (!item || item.investigationId !== investigationId) return null;

    const rows = await tx.judgement.findMany({
      where: { evidenceId, AND: judgementsVisibleTo(actor) },
      orderBy: [{ round: "desc" }, { judgedAt: "asc" }],
    });
    const rounds = await tx.verificationRound.findMany({ where: { evidenceId }, orderBy: { round: "desc" } });
    // Taken out before anything is made of it: what is not in the view cannot reach a screen.
    const seen = judgementsSeenBy(actor, item);
    const shown = rows.filter((row) => seen.some(({ reviewerId, round }) => isOf(row, reviewerId, round)));
    const staff = await peopleOf(tx, [
      ...shown.map(({ reviewerId }) => reviewerId),
      ...rounds.map((round) => round.createdById),
    ]);
    return presentVerification(actor, item, { judgements: shown, rounds, staff, status: statusSeenBy(actor, item) });
  });

function isOf(row: { reviewerId: string; round: number }, reviewerId: string, round: number): boolean {
  return row.reviewerId === reviewerId && row.round === round;
}

function statusSeenBy(actor: Actor, item: JudgedEvidence): SeenStatus {
  return mustStayBlind(actor, item) ? "withheld" : verificationStatus(item.judgements);
}
