import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { findPersonByCode } from "@/lib/people/queries";
import { dayOf } from "@/lib/time/clock";

type Conversation = { startedOn: string; heardFromCode: string | null; interviewerId?: string | undefined };

type Checked = { heardFromId: string | null; interviewerId: string };

/**
 * What an interview says about others, looked up: the person it was heard from, the member who led it. `prior` is the
 * interviewer it had, who may have left the investigation since.
 */
export async function checkConversation(
  tx: Tx,
  actor: Actor,
  investigationId: string,
  { startedOn, heardFromCode, interviewerId = actor.id }: Conversation,
  { now, prior }: { now: Date; prior?: string },
): Promise<Checked> {
  if (startedOn > latestDayAnywhere(now)) throw invalid("errors.checkTheForm", { startedOn: "interviews.inTheFuture" });

  const heardFrom = heardFromCode ? await findPersonByCode(tx, actor, investigationId, heardFromCode) : null;
  if (heardFromCode && !heardFrom) throw invalid("errors.checkTheForm", { heardFromCode: "people.noSuchCode" });

  if (interviewerId !== prior) {
    const member = await tx.membership.findFirst({ where: { investigationId, userId: interviewerId, endedAt: null } });
    if (!member) throw invalid("errors.checkTheForm", { interviewerId: "interviews.interviewerNotMember" });
  }
  return { heardFromId: heardFrom?.id ?? null, interviewerId };
}

/** The calendar day where it is latest on earth: someone there may write "today" while it is still yesterday in UTC. */
export function latestDayAnywhere(now: Date): string {
  return dayOf(new Date(now.getTime() + 14 * 3_600_000));
}
