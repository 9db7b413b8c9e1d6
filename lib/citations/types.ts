import type { Staff } from "@/lib/incidents/types";

/** What a source can carry, and a finding can accept, beside that the act occurred. */
export const attributes = ["occurrence", "count", "victim_status", "structure_kind", "attribution", "intent"] as const;
export type Attribute = (typeof attributes)[number];

export const bearings = ["supports", "contradicts", "context"] as const;
export type Bearing = (typeof bearings)[number];

/** How the source knows what it says about this act. Evidence shows it; a witness saw it; others relay. */
export const knowledgeBases = ["victim", "eyewitness", "hearsay", "expert", "shown", "reported"] as const;
export type KnowledgeBasis = (typeof knowledgeBases)[number];

/**
 * Where in an item the passage stands. In a paragraph: character offsets; in evidence: a time of a recording
 * (`HH:MM:SS`), a page from 1, or a region in per cent of the picture's width and height. `{}` is the paragraph as a
 * whole, `whole` the item as a whole.
 */
export type Locator = {
  start?: number | undefined;
  end?: number | undefined;
  timecode?: string | undefined;
  until?: string | undefined;
  page?: number | undefined;
  region?: { x: number; y: number; width: number; height: number } | undefined;
  whole?: boolean | undefined;
};

/** The source of a citation, as a page links to it. */
export type CitedSourceView =
  | {
      kind: "interview";
      id: string;
      code: string;
      paragraphId: string;
      paragraphNumber: number;
      /** The version of the paragraph that was cited, where it was changed since; null where it is as it was cited. */
      changedSince: number | null;
      /** The numbers of the addenda that are about this paragraph. */
      addenda: number[];
    }
  | { kind: "evidence"; id: string; code: string; evidenceKind: string; title: string };

/** What the source says of the act, in its own terms: it need not be what the act says. */
export type Said = {
  whenEdtf: string;
  place: string;
  countMin: number | null;
  countMax: number | null;
  countWords: string;
  actors: string;
  other: string;
};

export type AnswerView = { reason: string; answeredBy: Staff | null; answeredAt: Date };

export type CitationView = {
  id: string;
  investigationId: string;
  actId: string;
  source: CitedSourceView;
  locator: Locator;
  quote: string;
  /** Consent was withdrawn or has ended: the words are not shown here any more. */
  isWithheld: boolean;
  bearing: Bearing;
  knowledge: KnowledgeBasis;
  carries: Attribute[];
  elements: string[];
  says: Said;
  /** Set when the passage is this accused party's own admission. */
  admittedBy: { id: string; name: string } | null;
  reliabilityOfInformation: string;
  version: number;
  recordedBy: Staff | null;
  createdAt: Date;
  withdrawn: { at: Date; by: Staff | null; reason: string } | null;
  /** A reviewer's answers to a contradiction, the last first. */
  answers: AnswerView[];
  canChange: boolean;
  canWithdraw: boolean;
  canAnswer: boolean;
  /** Why a reviewer may not answer this contradiction, as a message key. */
  answerRefusal: string | null;
};

/** A passage about to be cited. */
export type PassageView =
  | {
      kind: "interview";
      interviewId: string;
      code: string;
      knowledge: string;
      paragraphId: string;
      number: number;
      text: string;
      isFixed: boolean;
    }
  | { kind: "evidence"; evidenceId: string; code: string; evidenceKind: string; title: string };

/** Where a passage of each kind of evidence can be; a kind that is not here is cited as a whole. */
const locatorsByKind: Readonly<Record<string, readonly ("timecode" | "page" | "region")[]>> = {
  video: ["timecode"],
  audio: ["timecode"],
  document: ["page", "region"],
  web_capture: ["page", "region"],
  external_report: ["page"],
  photograph: ["region"],
  satellite_image: ["region"],
};

export function locatorsOf(evidenceKind: string) {
  return locatorsByKind[evidenceKind] ?? [];
}
