import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db";
import { dayOf } from "@/lib/time/clock";
import { known, type Staff } from "../rows";
import { isOverdue } from "./rules";
import {
  degrees,
  type PromiseView,
  type ReferralView,
  type RiskView,
  referralOutcomes,
  referralServices,
  riskDecisions,
  threats,
} from "./types";

const threatRows = z.array(
  z.object({ threat: z.enum(threats), likelihood: z.enum(degrees), impact: z.enum(degrees), mitigation: z.string() }),
);

export function presentRisk(row: Prisma.RiskAssessmentGetPayload<object>, staff: Staff): RiskView {
  return {
    riskId: row.id,
    version: row.version,
    threats: threatRows.parse(row.threats),
    decision: known(riskDecisions, row.decision),
    note: row.note,
    assessedOn: dayOf(row.assessedOn),
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
  };
}

export function presentReferral(row: Prisma.ReferralGetPayload<object>, staff: Staff): ReferralView {
  return {
    referralId: row.id,
    service: known(referralServices, row.service),
    outcome: known(referralOutcomes, row.outcome),
    organisation: row.organisation,
    note: row.note,
    offeredOn: dayOf(row.offeredOn),
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
  };
}

type PromiseRow = Prisma.InterviewPromiseGetPayload<{ include: { outcome: true } }>;

export function presentPromise({ outcome, ...row }: PromiseRow, staff: Staff, now: Date): PromiseView {
  const dueOn = dayOf(row.dueOn);
  return {
    promiseId: row.id,
    what: row.what,
    dueOn,
    channel: row.channel,
    isOverdue: isOverdue({ dueOn, isSettled: outcome !== null }, dayOf(now)),
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
    outcome: outcome && {
      isKept: outcome.isKept,
      reason: outcome.reason,
      at: outcome.createdAt,
      by: staff.get(outcome.recordedById) ?? null,
    },
  };
}
