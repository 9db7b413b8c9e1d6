import type { Message } from "@/lib/errors";

/** What an interviewee may allow, each by itself; what is not allowed is refused (standards: Murad Code, Eurojust/ICC). */
export const consentUses = [
  "internal_figure",
  "public_figure",
  "method_count",
  "quotation_anonymous",
  "quotation_named",
  "share_ngo",
  "share_un",
  "share_court",
  "share_national_authority",
  "media",
  "audio_recording",
  "video_recording",
  "photograph",
  "recording_published",
  "recontact",
] as const;
export type ConsentUse = (typeof consentUses)[number];

/** One version of a consent. Uses that are not listed are not allowed, nor are those to be asked again. */
export type Consent = {
  version: number;
  givenAt: Date;
  expiresAt: Date | null;
  uses: readonly string[];
  asksAgain?: readonly string[];
};

/** A withdrawal of some uses; an empty list withdraws the whole. */
export type Withdrawal = { withdrawnAt: Date; uses: readonly string[] };

export type ConsentRecord = { consents: readonly Consent[]; withdrawals: readonly Withdrawal[] };

/** Why a use is allowed or not at a moment; words in `messages/` under `vocabulary.consentStandings`. */
export const consentStandings = ["allowed", "ask_again", "no_consent", "not_given", "expired", "withdrawn"] as const;
export type ConsentStanding = (typeof consentStandings)[number];

/** Whether testimony may be used so at this moment (domain.md 4.9). Without consent in force: no. */
export function mayUse(record: ConsentRecord, use: ConsentUse, at: Date): boolean {
  return standingOf(record, use, at) === "allowed";
}

/**
 * The consent given last, at or before `at`, is the one in force; it holds until it expires. A withdrawal acts at once, at the
 * very moment too, and until a consent is given anew after it. Of two consents of one moment the higher version holds.
 */
export function standingOf({ consents, withdrawals }: ConsentRecord, use: ConsentUse, at: Date): ConsentStanding {
  const inForce = lastGiven(consents, at);
  if (!inForce) return "no_consent";

  const isWithdrawn = withdrawals.some(
    ({ withdrawnAt, uses }) =>
      withdrawnAt <= at && withdrawnAt >= inForce.givenAt && (uses.length === 0 || uses.includes(use)),
  );
  if (isWithdrawn) return "withdrawn";
  if (inForce.expiresAt !== null && inForce.expiresAt <= at) return "expired";
  if (inForce.asksAgain?.includes(use)) return "ask_again";
  return inForce.uses.includes(use) ? "allowed" : "not_given";
}

/**
 * Whether the words of testimony may still be shown where they are quoted inside the investigation, beside an act or in a
 * review. Once there is a consent, only while it allows internal use: a narrower one after a withdrawal brings no words back.
 * The reference stays, the words are read in the interview alone. What has no consent yet is a draft among those who work on
 * it, and counts for nothing.
 */
export function mayQuoteInside(record: ConsentRecord | undefined, at: Date): boolean {
  if (!record) return true;
  const standing = standingOf(record, "internal_figure", at);
  return standing === "allowed" || standing === "no_consent";
}

/** The consent given last, at or before `at`; of two of one moment the higher version. It may have expired or been withdrawn. */
export function lastGiven<Version extends Consent>(consents: readonly Version[], at: Date): Version | undefined {
  return consents
    .filter(({ givenAt }) => givenAt <= at)
    .sort((a, b) => a.givenAt.getTime() - b.givenAt.getTime() || a.version - b.version)
    .at(-1);
}

/** A witness is a victim or an eyewitness; everyone else is another informed source (domain.md 1). */
export function countsAsWitness(knowledge: string): boolean {
  return knowledge === "victim" || knowledge === "eyewitness";
}

/** A paragraph of a transcript, numbered from 1, with the translation that was read back, if there was one. */
export type StatementParagraph = {
  number: number;
  speaker: string;
  text: string;
  isAddendum: boolean;
  language?: string;
  translation?: { language: string; translator: string; text: string } | null;
};

/**
 * What changing a transcript may not do (domain.md 1): once the statement is fixed by the read-back, its paragraphs stay as
 * confirmed, and what comes later is an addendum, never an edit. `fixedCount` is null while it is a draft.
 */
export function checkParagraphs(change: {
  before: StatementParagraph[];
  after: StatementParagraph[];
  fixedCount: number | null;
}): Message[] {
  const { before, after, fixedCount } = change;
  const problems: Message[] = [];
  if (after.some(({ number }, at) => number !== at + 1)) problems.push({ key: "interviewRules.numbering" });

  const confirmed = fixedCount === null ? [] : before.slice(0, fixedCount);
  const isChanged = confirmed.some((paragraph, at) => textOf(paragraph) !== textOf(after[at]));
  if (isChanged) problems.push({ key: "interviewRules.statementFixed" });

  const later = fixedCount === null ? [] : after.slice(fixedCount);
  if (later.some(({ isAddendum }) => !isAddendum)) problems.push({ key: "interviewRules.addendumOnly" });
  if (fixedCount === null && after.some(({ isAddendum }) => isAddendum))
    problems.push({ key: "interviewRules.addendumToDraft" });

  return problems;
}

/** The form in which statements are hashed from now on. Earlier ones are checked in the form in which they were fixed. */
export const currentForm = 2;

/**
 * The text that is read back and hashed (SHA-256 of its UTF-8 bytes). Two different statements never give one text: a new
 * paragraph begins at the left margin, a translation is indented by two, the lines of both by four. Line ends, spaces at
 * their ends and Unicode forms do not matter. Form 1 knew neither languages nor translations.
 */
export function statementText(paragraphs: readonly StatementParagraph[], form: number = currentForm): string {
  const inOrder = [...paragraphs].sort((a, b) => a.number - b.number);
  return [`attest statement ${form}`, ...inOrder.map((paragraph) => textOf(paragraph, form))]
    .map((text) => `${text}\n`)
    .join("");
}

function textOf(paragraph: StatementParagraph | undefined, form = currentForm): string {
  if (!paragraph) return "";
  const { number, speaker, text, isAddendum, language = "", translation } = paragraph;
  const named = form > 1 && language !== "" ? ` in ${oneLine(language)}` : "";
  const original = [`[${number}] ${speaker}${isAddendum ? " (addendum)" : ""}${named}`, ...linesOf(text)];
  if (form === 1 || !translation) return original.join("\n");
  const heading = `  translated by ${translation.translator} into ${oneLine(translation.language)}`;
  return [...original, heading, ...linesOf(translation.text)].join("\n");
}

function linesOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .map((line) => `    ${line.trimEnd()}`);
}

function oneLine(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/g, " ");
}
