import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { type Prisma, read } from "@/lib/db";
import * as field from "@/lib/fields";
import { canWithdrawConsent, interviewsVisibleTo } from "../policy";
import { canReadAssessments, canRecordCare, canWriteAssessment } from "./policy";
import { presentPromise, presentReferral, presentRisk } from "./present";
import { missingCare } from "./rules";
import type { CareView } from "./types";

const whole = {
  riskAssessments: { orderBy: { version: "desc" } },
  referrals: { orderBy: [{ offeredOn: "desc" }, { createdAt: "desc" }] },
  promises: { orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }], include: { outcome: true } },
  statement: { select: { id: true } },
  ending: { select: { id: true } },
} satisfies Prisma.InterviewInclude;

/**
 * What was done for the interviewee; null for what this actor may not see. What the interviewer makes of it is asked for,
 * and in the answer, only where this actor may read it; row-level security says the same.
 */
export const findCare = (
  actor: Actor,
  investigationId: string,
  interviewId: string,
  now: Date,
): Promise<CareView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(interviewId).success) return null;
    const row = await tx.interview.findFirst({
      where: { id: interviewId, investigationId, AND: interviewsVisibleTo(actor) },
      include: whole,
    });
    if (!row) return null;

    const assessments = canReadAssessments(actor, row)
      ? await tx.interviewerAssessment.findMany({ where: { interviewId }, orderBy: { createdAt: "desc" } })
      : null;
    const { riskAssessments, referrals, promises } = row;
    const staff = await peopleOf(tx, [
      ...[...riskAssessments, ...referrals, ...promises, ...(assessments ?? [])].map(
        ({ recordedById }) => recordedById,
      ),
      ...promises.flatMap(({ outcome }) => outcome?.recordedById ?? []),
    ]);
    const mayRecord = canRecordCare(actor, row).allowed;
    return {
      risks: riskAssessments.map((risk) => presentRisk(risk, staff)),
      referrals: referrals.map((referral) => presentReferral(referral, staff)),
      promises: promises.map((promise) => presentPromise(promise, staff, now)),
      ...(assessments && {
        assessments: assessments.map(({ id, text, createdAt, recordedById }) => ({
          assessmentId: id,
          text,
          recordedAt: createdAt,
          recordedBy: staff.get(recordedById) ?? null,
        })),
      }),
      missing: missingCare({
        vulnerabilities: row.vulnerabilities,
        lastDecision: riskAssessments[0]?.decision ?? null,
        referralCount: referrals.length,
      }),
      canRecord: mayRecord,
      canSettle: canWithdrawConsent(actor, row).allowed,
      canAssess: canWriteAssessment(actor, row).allowed,
      canStop: mayRecord && row.statement === null && row.ending === null,
    };
  });
