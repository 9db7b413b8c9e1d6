import type { FindingStatus } from "@/lib/findings/types";
import type { Entry } from "../counting/types";
import type { FigureUse } from "../figures/queries";
import type { FigureRecord, SummaryRecord } from "../summaries/types";

/** One act as a figure counted it or left it out, with every reason in words. */
export type ReportAct = {
  actId: string;
  code: string;
  entered: Entry;
  reasons: string[];
};

/** A number with its words: "at least 32". `lower` holds the digits only; what enters by a word is in `words`. */
export type BoundView = { lower: number; words: string };

export type PartView = BoundView & { dimension: string; value: string; upper: number | null };

/** One figure, counted. Where it could not be, `refusal` says why and the numbers are empty. */
export type FigureReport = {
  record: FigureRecord;
  /** What it asks for, in words, line by line. */
  scope: { what: string; when: string; where: string; who: string; follows: string | null };
  refusal: string | null;
  /** Not shown to a reviewer before they have judged an item behind it; `refusal` says which. */
  isWithheld: boolean;
  /** What of it this reader is not shown before they have judged an item behind it, in words. */
  partWithheld: string | null;
  lower: number;
  words: string;
  upper: number | null;
  upperWords: string;
  /** The figure as a sentence: "at least 32 civilians deliberately killed, including 7 in a drone strike". */
  text: string;
  secondary: (BoundView & { text: string }) | null;
  followed: string | null;
  parts: PartView[];
  /** One line for each exact set of perpetrators; more than one are printed separately (domain.md 4.6). */
  buckets: (BoundView & { name: string; upper: number | null; actCount: number })[];
  acts: ReportAct[];
};

/** What a report says of one act behind it. In the public reading the place is coarse and nothing of the record is quoted. */
export type AnnexAct = {
  actId: string;
  code: string;
  actType: string;
  countWords: string;
  whenWords: string;
  placeWords: string;
  status: FindingStatus | "undecided";
  isUnsupported: boolean;
  isOverride: boolean;
  /** Inside only; a public reading says "decided by override" and no more. */
  overrideReason: string | null;
  /** Positions, from 1, of the figures in whose lower bound it stands. */
  figures: number[];
};

export type AnnexIncident = {
  incidentId: string;
  code: string;
  /** Inside only: a title may say more of a place than may be published. */
  title: string | null;
  acts: AnnexAct[];
};

/** Why the figures are conservative, and the reports that it speaks of. */
export type CaveatClause = { text: string; actCodes: string[] };

/** A summary as it reads at one moment, for one use, in one language. Computed each time, never stored. */
export type Report = {
  summary: SummaryRecord;
  use: FigureUse;
  locale: string;
  /** ISO moment. */
  asOf: string;
  ruleVersion: string;
  figures: FigureReport[];
  /** Codes of evidence to judge before everything is shown: figures are withheld, and no sentence speaks of them. */
  judgeFirst: string[];
  method: string[];
  replies: string[];
  accountability: string[];
  caveats: CaveatClause[];
  annex: AnnexIncident[];
  /** Printed wherever this is read, printed or exported. */
  fictionNotice: string | null;
};

/** An act with the incident that it belongs to; the title inside only. */
export type ActDetail = { incident: { id: string; code: string; title: string | null }; act: AnnexAct };

/** One figure with one page of the acts that entered it in one way. */
export type FigurePage = {
  summary: SummaryRecord;
  use: FigureUse;
  asOf: string;
  ruleVersion: string;
  /** From 1, as the summary numbers it. */
  position: number;
  figure: FigureReport;
  counts: ReadonlyMap<Entry, number>;
  total: number;
  acts: (ReportAct & ActDetail)[];
};
