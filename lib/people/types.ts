export const sexes = ["female", "male", "other", "unknown"] as const;
export type Sex = (typeof sexes)[number];

/** Bands, never an age: an age narrows down who it is. A child is under 18. */
export const ageBands = ["child", "adult", "elderly", "unknown"] as const;
export type AgeBand = (typeof ageBands)[number];

/** A human being, by a code and by what does not identify. There is no name here, and no field that could take one. */
export type PersonView = {
  personId: string;
  code: string;
  sex: Sex;
  ageBand: AgeBand;
  occupation: string;
  notes: string;
  version: number;
  recordedAt: Date;
  /** Staff, by code and name. */
  recordedBy: { code: string; name: string } | null;
  interviewCount: number;
  canChange: boolean;
};

/** A line of the list of people. */
export type PersonLine = Omit<PersonView, "notes" | "version" | "recordedBy" | "canChange">;

/** What a picker of people needs. */
export type PersonChoice = Pick<PersonView, "personId" | "code" | "sex" | "ageBand" | "occupation">;
