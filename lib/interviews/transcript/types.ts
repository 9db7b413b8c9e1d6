/** Who speaks in a paragraph. */
export const speakers = ["interviewee", "interviewer", "interpreter", "support_person", "other"] as const;
export type Speaker = (typeof speakers)[number];

/** Who put it into another language: a role, never a name. */
export const translators = ["interpreter", "interviewer", "translator", "machine"] as const;
export type Translator = (typeof translators)[number];

/** How the speaker knows what these words say. */
export const markKinds = ["direct", "hearsay", "opinion"] as const;
export type MarkKind = (typeof markKinds)[number];

/** What stands for words that were taken out or could not be heard; the same in every language, shown in the reader's. */
export const tokens = ["[redacted]", "[inaudible]"] as const;
export type Token = (typeof tokens)[number];

/** Character offsets (UTF-16), `end` exclusive. */
export type Range = { start: number; end: number };

type Staff = { code: string; name: string };

/** A citation of a paragraph, to be drawn beside it. */
export type CitationMark = {
  citationId: string;
  incidentId: string;
  actCode: string;
  actType: string;
  bearing: string;
  quote: string;
  /** Where the quote stands in the text; null for the paragraph as a whole. */
  at: Range | null;
  /** The version of the paragraph that was cited, where the paragraph was changed since; null where it is as it was cited. */
  citedVersion: number | null;
};

export type MarkView = {
  markId: string;
  kind: MarkKind;
  quote: string;
  /** Null when the text was changed and the words are not found in it exactly once: lost, and said so. */
  at: Range | null;
};

export type TranslationView = {
  language: string;
  translator: Translator;
  text: string;
  /** Made after the read-back: no part of what was confirmed. */
  isLater: boolean;
  /** The original was changed after it was translated. */
  isOutdated: boolean;
  version: number;
  recordedAt: Date;
  recordedBy: Staff | null;
};

export type ParagraphView = {
  paragraphId: string;
  number: number;
  speaker: Speaker;
  /** Empty where it was not said. */
  language: string;
  text: string;
  translation: TranslationView | null;
  marks: MarkView[];
  /** Where it is said in a recording, in milliseconds; null where it is not known. */
  startMs: number | null;
  endMs: number | null;
  isAddendum: boolean;
  /** Of an addendum: the paragraph that it is about. */
  about: { paragraphId: string; number: number } | null;
  /** The addenda about this paragraph. */
  addenda: { paragraphId: string; number: number }[];
  version: number;
  recordedAt: Date;
  recordedBy: Staff | null;
  citations: CitationMark[];
};

/** Which paragraphs of how many are read: a long transcript comes in parts, or whole where that is asked for. */
export type TranscriptPart = { from: number; to: number; total: number; isWhole: boolean };

/** One change of a paragraph of a draft or of its translation, from one version to the next. */
export type ChangeView = {
  key: string;
  /** The paragraph as it is numbered now; null where it was taken out of the draft. */
  number: number | null;
  isTranslation: boolean;
  from: number;
  /** Null where the paragraph was taken out. */
  to: number | null;
  before: string;
  after: string;
  /** Who speaks or in which language, where that changed: as it was, as it became. */
  speaker: { before: Speaker; after: Speaker } | null;
  changedAt: Date;
  changedBy: Staff | null;
};

/** What came after the read-back: version 2 of a statement is version 1 and these. */
export type AddendumView = {
  paragraphId: string;
  number: number;
  text: string;
  recordedAt: Date;
  recordedBy: Staff | null;
  about: { number: number; text: string } | null;
};

export type VersionsView = { changes: ChangeView[]; total: number; addenda: AddendumView[] };
