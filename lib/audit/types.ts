/** One entry of the trail, as members read it. */
export type TrailEntry = {
  id: string;
  at: Date;
  name: string;
  who: { code: string; name: string } | null;
  subjectType: string;
  subjectId: string;
  reason: string | null;
};

export type TrailPage = { entries: TrailEntry[]; total: number; page: number; pageSize: number };
