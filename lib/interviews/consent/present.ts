import "server-only";
import { dayOf } from "@/lib/time/clock";
import { type InterviewRow, known, type Staff } from "../rows";
import { type ConsentUse, consentUses } from "../rules";
import {
  type ConsentView,
  capacities,
  consentMethods,
  explainedItems,
  identityLevels,
  type WithdrawalView,
} from "./types";

export function presentConsent(row: InterviewRow["consents"][number], staff: Staff): ConsentView {
  return {
    consentId: row.id,
    version: row.version,
    uses: usesIn(row.uses),
    asksAgain: usesIn(row.asksAgain),
    identityLevel: known(identityLevels, row.identityLevel),
    conditions: row.conditions,
    method: known(consentMethods, row.method),
    language: row.language,
    interpreter: row.interpreter && { personId: row.interpreter.id, code: row.interpreter.code },
    explained: explainedItems.filter((item) => row.explained.includes(item)),
    explainedBy: (row.explainedById && staff.get(row.explainedById)) || null,
    hasTeachBack: row.hasTeachBack,
    capacity: known([...capacities, "not_recorded"], row.capacity),
    capacityNote: row.capacityNote,
    givenAt: row.givenAt,
    // Stored as the moment after it, so that the last day counts whole.
    lastDay: row.expiresAt && dayOf(new Date(row.expiresAt.getTime() - 1)),
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
  };
}

export function presentWithdrawal(row: InterviewRow["withdrawals"][number], staff: Staff): WithdrawalView {
  const { lookedAt } = row;
  return {
    withdrawalId: row.id,
    uses: usesIn(row.uses),
    reason: row.reason,
    isPressureSuspected: row.isPressureSuspected,
    isByCodeWord: row.isByCodeWord,
    lookedInto: lookedAt && {
      note: lookedAt.note,
      at: lookedAt.createdAt,
      by: staff.get(lookedAt.recordedById) ?? null,
    },
    withdrawnAt: row.withdrawnAt,
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
  };
}

function usesIn(texts: readonly string[]): ConsentUse[] {
  return consentUses.filter((use) => texts.includes(use));
}
