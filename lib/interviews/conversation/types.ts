/** The record of a conversation, beside its text (Murad Code; Eurojust/ICC guidelines for civil society organisations). */

/** The minimum, then refer; or the whole record. */
export const interviewForms = ["first_account", "full"] as const;
export type InterviewForm = (typeof interviewForms)[number];

export const placeSafeties = ["private_and_safe", "safe_not_private", "not_safe", "unknown"] as const;
export type PlaceSafety = (typeof placeSafeties)[number];

export const takenDowns = ["notes", "audio", "video", "unknown"] as const;
export type TakenDown = (typeof takenDowns)[number];

export const vettings = ["vetted", "not_vetted", "unknown"] as const;
export type Vetting = (typeof vettings)[number];

/** HURIDOCS micro-thesaurus 19, source connection: how the interviewee stands to what happened. */
export const relationships = [
  "victim",
  "witness",
  "perpetrator",
  "relative_of_victim",
  "colleague_of_victim",
  "same_organisation_as_victim",
  "connected_to_perpetrator",
  "reporter",
  "lawyer",
  "medical",
  "ngo",
  "unknown",
] as const;
export type Relationship = (typeof relationships)[number];

export const lights = [
  "daylight",
  "dusk_or_dawn",
  "night_lit",
  "night_dark",
  "indoors_lit",
  "indoors_dark",
  "unknown",
] as const;
export type Light = (typeof lights)[number];

export const vulnerabilities = [
  "child",
  "sexual_violence",
  "torture",
  "disability",
  "elderly",
  "detained",
  "displaced",
  "trauma_acute",
  "at_risk_of_reprisal",
  "other",
] as const;
export type Vulnerability = (typeof vulnerabilities)[number];

export const supportPersons = ["present", "offered_declined", "none_available", "not_offered", "not_recorded"] as const;
export type SupportPerson = (typeof supportPersons)[number];

export const recontacts = ["not_asked", "never", "agreed"] as const;
export type Recontact = (typeof recontacts)[number];

export const presenceRoles = [
  "second_interviewer",
  "interpreter",
  "support_person",
  "guardian",
  "lawyer",
  "intermediary",
  "security",
  "relative",
  "observer",
  "other",
] as const;
export type PresenceRole = (typeof presenceRoles)[number];

export const recordedAnswers = ["yes", "no", "unknown"] as const;
export type RecordedAnswer = (typeof recordedAnswers)[number];

type PersonLink = { personId: string; code: string };

/** A conversation that a person was part of without being asked, and in which roles. */
export type AttendedLine = { interviewId: string; code: string; roles: PresenceRole[] };

export type PresenceView = { role: PresenceRole; person: PersonLink | null };

export type PriorAccountView = { organisation: string; whenWords: string; wasRecorded: RecordedAnswer };

/** How the interviewee may be contacted again, as agreed in this conversation. */
export type RecontactView = { answer: Recontact; how: string; by: string; hours: string };

/** Whether someone may be contacted; words in `messages/` under `interviews.contact`. */
export type Contact = "never" | "withdrawn" | "not_asked" | "not_allowed" | "agreed";

/** The same over all conversations with one person: whether, and as agreed in which conversation. */
export type ContactView = Omit<RecontactView, "answer"> & { contact: Contact; interviewCode: string | null };

export type RecordView = {
  form: InterviewForm;
  endedOn: string | null;
  durationMinutes: number | null;
  placeSafety: PlaceSafety;
  takenDown: TakenDown;
  interpreter: PersonLink | null;
  interpreterVetting: Vetting;
  interpreterDeclaration: string;
  relationship: Relationship;
  observed: { distance: string; light: Light; duration: string; obstruction: string };
  breaks: string;
  securityIncidents: string;
  observedBehaviour: string;
  vulnerabilities: Vulnerability[];
  supportPerson: SupportPerson;
  fullAccountReason: string;
  repeatReason: string;
  recontact: RecontactView;
  presences: PresenceView[];
  priorAccounts: PriorAccountView[];
};
