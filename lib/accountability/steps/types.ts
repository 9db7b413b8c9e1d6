import type { Day, When } from "@/lib/time/types";

/** What an authority with a duty did, from a promise to a verdict (domain.md 1). */
export const stepKinds = [
  "promised",
  "opened",
  "charged",
  "tried",
  "convicted",
  "acquitted",
  "closed",
  "blocked",
] as const;
export type StepKind = (typeof stepKinds)[number];

type Staff = { code: string; name: string };

/** Where someone looked for a step of an authority with the duty, and whether they found one. */
export type SearchView = {
  searchId: string;
  authority: { actorId: string; name: string };
  on: Day;
  where: string;
  foundStep: boolean;
  words: string;
  searchedBy: Staff | null;
  recordedAt: Date;
};

/** What an authority did. */
export type StepView = {
  stepId: string;
  authority: { actorId: string; name: string };
  kind: StepKind;
  when: When;
  words: string;
  sourceWords: string;
  recordedBy: Staff | null;
  recordedAt: Date;
};

/** All that is known of accountability for one incident. */
export type IncidentAccountabilityView = {
  incident: { id: string; code: string; title: string };
  searches: SearchView[];
  steps: StepView[];
  canRecord: boolean;
};

/** What the accountability sentences of a summary are made from: one authority, the incidents it has the duty for. */
export type AuthorityRows = {
  authorityId: string;
  incidentIds: string[];
  searches: { incidentId: string; on: Day }[];
  steps: { incidentId: string; kind: StepKind; when: When }[];
};
