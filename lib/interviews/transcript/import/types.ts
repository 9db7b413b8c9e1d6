/** What may stand in a file beside the words that become paragraphs: each kind is named to whoever imports it. */
export const leftOutKinds = [
  "comments",
  "controls",
  "cue_names",
  "cue_places",
  "cue_times",
  "deleted",
  "drawings",
  "embedded",
  "empty_cues",
  "fields",
  "formulas",
  "headers",
  "hidden",
  "images",
  "inserted",
  "links",
  "list_numbers",
  "macros",
  "markup",
  "notes",
  "styles",
  "symbols",
  "unreadable",
  "unused_notes",
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** Something that did not become text of a paragraph. */
export type LeftOut = {
  what: LeftOutKind;
  /** Numbers, from 1, of the turns beside which it stood; empty for what stood outside of the text. */
  where: number[];
  count: number;
  /** Its words, as they stood in the file, where it had any. */
  texts: string[];
};

/** What one voice says: it becomes a paragraph. */
export type Turn = {
  /** The label as it stands in the file, with its mark: `Q:`, `Name 1 -`; of a voice tag, its name. */
  speaker?: string;
  text: string;
  /** Where it is said in the recording, in milliseconds. */
  startMs?: number;
  endMs?: number;
  /** The label began a line within a paragraph, not the paragraph: if it is no speaker, the paragraph stays whole. */
  isInside?: true;
};

/**
 * What a parser makes of a file. Every character that is not white space stands in the turns, in order, or in `leftOut`.
 * Characters are never changed: no Unicode normal form is imposed (the statement's hash is taken over NFC, so the form does
 * not matter there), marks of direction and characters of no width stay.
 */
export type Parsed = { turns: Turn[]; leftOut: LeftOut[] };
