import type { PersonChoice } from "@/lib/people/types";
import type { Day } from "@/lib/time/types";
import type { MissingCare } from "./care/types";
import type { ConsentView, WithdrawalView } from "./consent/types";
import type { ContactView, InterviewForm, RecordView } from "./conversation/types";
import type { ConsentStanding, ConsentUse } from "./rules";
import type { ParagraphView, TranscriptPart } from "./transcript/types";

export type { CitationMark, ParagraphView } from "./transcript/types";

/** How the interviewee knows, over the whole conversation. Victims and eyewitnesses are witnesses, the rest other sources. */
export const knowledgeKinds = ["victim", "eyewitness", "hearsay", "expert", "other"] as const;
export type KnowledgeKind = (typeof knowledgeKinds)[number];

export const modalities = ["in_person", "phone", "video", "written"] as const;
export type Modality = (typeof modalities)[number];

export { type Speaker, speakers } from "./transcript/types";

/** HURIDOCS micro-thesaurus 42. */
export const reliabilities = [
  "highly_reliable",
  "likely_reliable",
  "unsure",
  "likely_unreliable",
  "highly_unreliable",
  "unknown",
] as const;
export type Reliability = (typeof reliabilities)[number];

/** Languages offered by code (BCP 47), with words in `messages/`; any other stands as it was typed. */
export const knownLanguages = ["fr", "en", "ar", "bm", "dts", "ff", "ha", "ses", "snk", "tmh"] as const;

type Staff = { code: string; name: string };

/** A line of the list of interviews. */
export type InterviewLine = {
  interviewId: string;
  code: string;
  personId: string;
  personCode: string;
  knowledge: KnowledgeKind;
  startedOn: Day;
  modality: Modality;
  languages: string[];
  paragraphCount: number;
  isFixed: boolean;
  citationCount: number;
  form: InterviewForm;
  isStopped: boolean;
  isVulnerable: boolean;
  /** What the consent in force allows at this moment; empty for none. */
  allowedUses: ConsentUse[];
  hasConsent: boolean;
};

export type StatementView = {
  readBackOn: Day;
  readBackLanguage: string;
  corrections: string;
  confirmation: string;
  interpreterDeclaration: string;
  paragraphCount: number;
  /** Which form of the text was hashed: docs/architecture.md, "A statement and its hash". */
  form: number;
  sha256: string;
  /** False if the paragraphs do not give this hash any more: someone went past the application. */
  isIntact: boolean;
  fixedAt: Date;
  fixedBy: Staff | null;
};

export type InterviewView = {
  interviewId: string;
  code: string;
  person: PersonChoice;
  knowledge: KnowledgeKind;
  heardFrom: { personId: string; code: string } | null;
  modality: Modality;
  startedOn: Day;
  placeWords: string;
  languages: string[];
  hasInterpreter: boolean;
  interviewer: (Staff & { userId: string }) | null;
  reliability: Reliability;
  summary: string;
  /** How the conversation was held and cared for: the record beside the text. */
  record: RecordView;
  /** Whether the interviewee may be contacted again. */
  contact: ContactView;
  /** Stopped and referred before there was a statement; with why. */
  ending: { reason: string; at: Date; by: Staff | null } | null;
  /** What must still be done before it can be completed; empty where nothing must. */
  missingCare: MissingCare[];
  version: number;
  recordedAt: Date;
  recordedBy: Staff | null;
  /** Those of the part that was asked for. */
  paragraphs: ParagraphView[];
  part: TranscriptPart;
  statement: StatementView | null;
  /** SHA-256 of the text as it stands: a read-back confirms exactly this. */
  textSha256: string;
  consents: ConsentView[];
  /** The consent that the others came before: its conditions stand beside the text. */
  lastGivenId: string | null;
  withdrawals: WithdrawalView[];
  /** What is allowed now, use by use. */
  standings: { use: ConsentUse; standing: ConsentStanding }[];
  canChange: boolean;
  canWriteTranscript: boolean;
  canRecordConsent: boolean;
  canWithdrawConsent: boolean;
};
