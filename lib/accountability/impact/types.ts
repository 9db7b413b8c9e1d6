import type { ConsentUse } from "@/lib/interviews/rules";
import type { FigureUse } from "../figures/queries";

/** A finding that stood with this testimony and stands no more without it, and for which reading. */
export type LostAct = {
  actId: string;
  code: string;
  incidentId: string;
  incidentTitle: string;
  actType: string;
  status: string;
  uses: FigureUse[];
};

/** A figure whose lower bound moved; null where it cannot be counted. */
export type MovedFigure = {
  summaryId: string;
  summaryCode: string;
  figureId: string;
  title: string;
  use: FigureUse;
  before: number | null;
  after: number | null;
};

/** How many people the method of a summary counts as interviewed. */
export type MovedMethod = { summaryId: string; summaryCode: string; before: number; after: number };

/** What a withdrawal changed: everything as it is now, beside everything as it would be without it. */
export type ImpactView = {
  withdrawalId: string;
  interviewId: string;
  interviewCode: string;
  withdrawnAt: Date;
  /** Empty is the whole of it. */
  uses: ConsentUse[];
  /** Codes of evidence that a reviewer must judge before acts and figures that rest on it are shown. */
  judgeFirst: string[];
  acts: LostAct[];
  figures: MovedFigure[];
  methods: MovedMethod[];
};
