import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import type { Tx } from "@/lib/db";
import { Failure, invalid } from "@/lib/errors";
import { hasMatchedLately } from "@/lib/sealing/rows";
import { dayOf } from "@/lib/time/clock";
import { interviewsVisibleTo } from "../policy";

/**
 * Someone who already gave an account is not asked again without a reason (Murad Code 4): says when it was and with whom,
 * and asks why. Nothing is said of interviews that this actor may not see.
 */
export async function refuseRepeatWithoutReason(
  tx: Tx,
  actor: Actor,
  { personId, code }: { personId: string; code: string },
  repeatReason: string,
) {
  if (repeatReason !== "") return;
  const earlier = await tx.interview.findFirst({
    where: { intervieweeId: personId, AND: interviewsVisibleTo(actor) },
    orderBy: [{ startedOn: "desc" }, { createdAt: "desc" }],
    select: { code: true, startedOn: true, interviewerId: true },
  });
  if (!earlier) return;

  const staff = await peopleOf(tx, [earlier.interviewerId]);
  const who = staff.get(earlier.interviewerId)?.name ?? "";
  const values = { person: code, interview: earlier.code, day: dayOf(earlier.startedOn), who };
  throw new Failure(
    "invalid",
    { key: "interviews.alreadyInterviewed", values },
    { repeatReason: [{ key: "interviews.repeatReasonMissing", values }] },
  );
}

/**
 * The same of someone who is recorded as new, although what this member looked up just before matched someone: the server
 * can't know that it is the same person, so it asks.
 */
export async function refuseMatchWithoutReason(tx: Tx, actor: Actor, investigationId: string, repeatReason: string) {
  if (repeatReason !== "" || !(await hasMatchedLately(tx, actor, investigationId))) return;
  throw invalid("interviews.mayBeInterviewed", { repeatReason: "interviews.matchReasonMissing" });
}
