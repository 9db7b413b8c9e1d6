import type { Unit } from "@/lib/incidents/types";
import type { Day } from "@/lib/time/types";
import type { Scope } from "../counting/schema";

/**
 * Who a figure asks for, as the form puts it: anyone; exactly these acting together; each of these acting alone; one or the
 * other of these, it is not known which; any of these; these among others; perpetrator not established.
 */
export const whoKinds = [
  "anyone",
  "any_of",
  "together",
  "each_alone",
  "one_or_other",
  "includes",
  "not_established",
] as const;
export type WhoKind = (typeof whoKinds)[number];

type Staff = { code: string; name: string };

/** One line of the list of summaries. */
export type SummaryRow = {
  summaryId: string;
  code: string;
  title: string;
  figureCount: number;
  createdAt: Date;
  createdBy: Staff | null;
};

/** A figure as it was asked for, not yet counted. `scope` is for the internal use; the use is chosen by who reads. */
export type FigureRecord = {
  figureId: string;
  summaryId: string;
  title: string;
  scope: Scope;
  followsFigureId: string | null;
  version: number;
};

export type SummaryRecord = {
  summaryId: string;
  investigationId: string;
  code: string;
  title: string;
  introduction: string;
  window: { from: Day | null; until: Day | null };
  pCodes: string[];
  version: number;
  createdAt: Date;
  createdBy: Staff | null;
  /** In their order; withdrawn ones left out. */
  figures: FigureRecord[];
  canChange: boolean;
  canExport: boolean;
};

/** The form's words for a scope, to fill a form with. `who` is null for actors that the form cannot say. */
export type FigureForm = {
  title: string;
  actType: string;
  unit: Unit;
  victims: string | null;
  isDeliberate: boolean;
  from: Day | null;
  until: Day | null;
  pCodes: string[];
  who: { kind: WhoKind; actorIds: string[] } | null;
  followsFigureId: string | null;
};
