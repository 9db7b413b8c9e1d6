import "server-only";
import type { Tx } from "@/lib/db";
import { conflict } from "@/lib/errors";
import { missingCare } from "../care/rules";

/**
 * Refuses to complete an interview that was stopped, or of someone flagged as vulnerable for whom a risk assessment or a
 * referral is missing; the words say what to do. The database refuses the same (ERRCODE AT003).
 */
export async function refuseWithoutCare(tx: Tx, interview: { id: string; vulnerabilities: string[] }) {
  const interviewId = interview.id;
  if (await tx.interviewEnding.count({ where: { interviewId } })) throw conflict("interviews.care.stoppedStays");

  const last = await tx.riskAssessment.findFirst({
    where: { interviewId },
    orderBy: { version: "desc" },
    select: { decision: true },
  });
  const referralCount = await tx.referral.count({ where: { interviewId } });
  const { vulnerabilities } = interview;
  const missing = missingCare({ vulnerabilities, lastDecision: last?.decision ?? null, referralCount });
  if (missing.length > 0) throw conflict(`interviews.care.refused.${missing.join("_and_")}`);
}
