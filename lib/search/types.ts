/** The records that have a code of their own in an investigation (domain.md 7). */
export const codePrefixes = {
  incident: "INC",
  interview: "INT",
  evidence: "EV",
  person: "PER",
  summary: "SUM",
  letter: "LET",
} as const;
export type CodedKind = keyof typeof codePrefixes;

/** A code as someone typed it, made whole: `inc 4.2` is act 2 of `INC-0004`. */
export type AskedCode = { kind: CodedKind; code: string; actNumber: number | null };

/** The record behind a code. For an act, its incident's id and its own number in it. */
export type FoundRecord = { kind: CodedKind; id: string; actNumber: number | null };
