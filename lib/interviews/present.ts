import "server-only";
import type { Actor } from "@/lib/access/actor";
import { ageBands, sexes } from "@/lib/people/types";
import { dayOf } from "@/lib/time/clock";
import { canChangeInterview, canRecordConsent, canWithdrawConsent, canWriteTranscript } from "./policy";
import type { InterviewRow, LineRow, Staff } from "./rows";
import { type ConsentUse, consentUses, lastGiven, mayUse, standingOf } from "./rules";
import { hashOfStatement } from "./transcript/hash";
import { presentParagraph } from "./transcript/present";
import {
  type ConsentView,
  consentMethods,
  type InterviewLine,
  type InterviewView,
  identityLevels,
  knowledgeKinds,
  modalities,
  reliabilities,
  type StatementView,
  type WithdrawalView,
} from "./types";

export function presentInterviewLine(row: LineRow, now: Date): InterviewLine {
  return {
    interviewId: row.id,
    code: row.code,
    personId: row.interviewee.id,
    personCode: row.interviewee.code,
    knowledge: known(knowledgeKinds, row.knowledge),
    startedOn: dayOf(row.startedOn),
    modality: known(modalities, row.modality),
    languages: row.languages,
    paragraphCount: row._count.paragraphs,
    isFixed: row.statement !== null,
    citationCount: row._count.citations,
    allowedUses: consentUses.filter((use) => mayUse(row, use, now)),
    hasConsent: row.consents.length > 0,
  };
}

/** An interview as it is read at `now`: what its consent allows is said for that moment. */
export function presentInterview(actor: Actor, row: InterviewRow, staff: Staff, now: Date): InterviewView {
  const { interviewee, heardFrom } = row;
  const interviewer = staff.get(row.interviewerId);
  return {
    interviewId: row.id,
    code: row.code,
    person: {
      personId: interviewee.id,
      code: interviewee.code,
      sex: known(sexes, interviewee.sex),
      ageBand: known(ageBands, interviewee.ageBand),
      occupation: interviewee.occupation,
    },
    knowledge: known(knowledgeKinds, row.knowledge),
    heardFrom: heardFrom && { personId: heardFrom.id, code: heardFrom.code },
    modality: known(modalities, row.modality),
    startedOn: dayOf(row.startedOn),
    placeWords: row.placeWords,
    languages: row.languages,
    hasInterpreter: row.hasInterpreter,
    interviewer: interviewer ? { userId: row.interviewerId, ...interviewer } : null,
    reliability: known(reliabilities, row.reliability),
    summary: row.summary,
    version: row.version,
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
    paragraphs: row.paragraphs.map((paragraph) => presentParagraph(paragraph, staff)),
    statement: presentStatement(row, staff),
    textSha256: hashOfStatement(row.paragraphs),
    consents: row.consents.map((consent) => presentConsent(consent, staff)),
    lastGivenId: lastGiven(row.consents, now)?.id ?? null,
    withdrawals: row.withdrawals.map((withdrawal) => presentWithdrawal(withdrawal, staff)),
    standings: consentUses.map((use) => ({ use, standing: standingOf(row, use, now) })),
    canChange: canChangeInterview(actor, row).allowed,
    canWriteTranscript: canWriteTranscript(actor, row).allowed,
    canRecordConsent: canRecordConsent(actor, row).allowed,
    canWithdrawConsent: canWithdrawConsent(actor, row).allowed,
  };
}

function presentStatement({ statement, paragraphs }: InterviewRow, staff: Staff): StatementView | null {
  if (!statement) return null;
  return {
    readBackOn: dayOf(statement.readBackOn),
    readBackLanguage: statement.readBackLanguage,
    corrections: statement.corrections,
    confirmation: statement.confirmation,
    interpreterDeclaration: statement.interpreterDeclaration,
    paragraphCount: statement.paragraphCount,
    sha256: statement.sha256,
    isIntact: hashOfStatement(paragraphs.slice(0, statement.paragraphCount)) === statement.sha256,
    fixedAt: statement.fixedAt,
    fixedBy: staff.get(statement.fixedById) ?? null,
  };
}

function presentConsent(row: InterviewRow["consents"][number], staff: Staff): ConsentView {
  return {
    consentId: row.id,
    version: row.version,
    uses: usesIn(row.uses),
    identityLevel: known(identityLevels, row.identityLevel),
    conditions: row.conditions,
    method: known(consentMethods, row.method),
    language: row.language,
    hasTeachBack: row.hasTeachBack,
    givenAt: row.givenAt,
    // Stored as the moment after it, so that the last day counts whole.
    lastDay: row.expiresAt && dayOf(new Date(row.expiresAt.getTime() - 1)),
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
  };
}

function presentWithdrawal(row: InterviewRow["withdrawals"][number], staff: Staff): WithdrawalView {
  return {
    withdrawalId: row.id,
    uses: usesIn(row.uses),
    reason: row.reason,
    isPressureSuspected: row.isPressureSuspected,
    withdrawnAt: row.withdrawnAt,
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
  };
}

function usesIn(texts: readonly string[]): ConsentUse[] {
  return consentUses.filter((use) => texts.includes(use));
}

/** Commands write known values only; anything else in the table is a fault to be seen, not to be papered over. */
function known<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`unknown value ${text}`);
  return value;
}
