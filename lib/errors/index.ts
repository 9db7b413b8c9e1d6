/**
 * Expected failures: a few codes, each with the key of the words a person reads (`messages/`).
 * Anything else that is thrown is a bug, and stays one.
 */
export type FailureCode = "not-found" | "forbidden" | "conflict" | "invalid" | Unproven;

/** Allowed, but not before a fresh code of the second factor was given, or one was set up. */
export type Unproven = "step-up" | "enrol";

export type MessageValues = Record<string, string | number>;

/** A message key with its values; `key` is the full path in `messages/`, e.g. `findings.onlyReviewers`. */
export type Message = { key: string; values?: MessageValues };

export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly words: Message,
    /** Problems by field path (`count.min`), for forms. */
    readonly fields: Record<string, Message[]> = {},
  ) {
    super(`${code}: ${words.key}`);
    this.name = "Failure";
  }
}

/** What one may not see does not exist for them: always the same words. */
export const notFound = () => new Failure("not-found", { key: "errors.notFound" });

/** The words of a version that moved on; what is refused for another reason has words of its own. */
export const changedMeanwhile = "errors.changedMeanwhile";

export const conflict = (key: string, values?: MessageValues) => new Failure("conflict", message(key, values));

export const forbidden = (key: string, values?: MessageValues) => new Failure("forbidden", message(key, values));

/** Bad input. `fields` names the fields to mend; without it the problem is the form's as a whole. */
export function invalid(key: string, fields: Record<string, string | Message> = {}, values?: MessageValues) {
  const problems = Object.entries(fields).map(([path, problem]) => [
    path,
    [typeof problem === "string" ? { key: problem } : problem],
  ]);
  return new Failure("invalid", message(key, values), Object.fromEntries(problems));
}

function message(key: string, values?: MessageValues): Message {
  return values ? { key, values } : { key };
}
