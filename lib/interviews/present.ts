import "server-only";
import type { Actor } from "@/lib/access/actor";
import { ageBands, sexes } from "@/lib/people/types";
import { dayOf } from "@/lib/time/clock";
import { missingCare } from "./care/rules";
import { presentConsent, presentWithdrawal } from "./consent/present";
import { presentRecord } from "./conversation/present";
import { type ContactView, interviewForms } from "./conversation/types";
import { canChangeInterview, canRecordConsent, canWithdrawConsent, canWriteTranscript } from "./policy";
import { type InterviewRow, known, type LineRow, type Staff } from "./rows";
import { consentUses, lastGiven, mayUse, standingOf } from "./rules";
import { asReadBack, hashOfStatement } from "./transcript/hash";
import { presentParagraphs } from "./transcript/present";
import type { BesideParagraphs } from "./transcript/queries";
import type { TranscriptPart } from "./transcript/types";
import {
  type InterviewLine,
  type InterviewView,
  knowledgeKinds,
  modalities,
  reliabilities,
  type StatementView,
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
    form: known(interviewForms, row.form),
    isStopped: row.ending !== null,
    isVulnerable: row.vulnerabilities.length > 0,
    allowedUses: consentUses.filter((use) => mayUse(row, use, now)),
    hasConsent: row.consents.length > 0,
  };
}

type Beside = { staff: Staff; contact: ContactView; now: Date; part: TranscriptPart; paragraphs: BesideParagraphs };

/** An interview as it is read at `now`: what its consent allows is said for that moment. */
export function presentInterview(actor: Actor, row: InterviewRow, beside: Beside): InterviewView {
  const { staff, contact, now, part } = beside;
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
    record: presentRecord(row),
    contact,
    ending: row.ending && {
      reason: row.ending.reason,
      at: row.ending.createdAt,
      by: staff.get(row.ending.recordedById) ?? null,
    },
    missingCare: missingCare({
      vulnerabilities: row.vulnerabilities,
      lastDecision: row.riskAssessments[0]?.decision ?? null,
      referralCount: row._count.referrals,
    }),
    version: row.version,
    recordedAt: row.createdAt,
    recordedBy: staff.get(row.recordedById) ?? null,
    paragraphs: presentParagraphs(row.paragraphs, part, beside.paragraphs, staff),
    part,
    statement: presentStatement(row, staff),
    textSha256: hashOfStatement(asReadBack(row.paragraphs)),
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
  const confirmed = asReadBack(paragraphs.slice(0, statement.paragraphCount));
  return {
    readBackOn: dayOf(statement.readBackOn),
    readBackLanguage: statement.readBackLanguage,
    corrections: statement.corrections,
    confirmation: statement.confirmation,
    interpreterDeclaration: statement.interpreterDeclaration,
    paragraphCount: statement.paragraphCount,
    form: statement.form,
    sha256: statement.sha256,
    isIntact: hashOfStatement(confirmed, statement.form) === statement.sha256,
    fixedAt: statement.fixedAt,
    fixedBy: staff.get(statement.fixedById) ?? null,
  };
}
