import type { OutboxForm } from "@/lib/outbox/types";

/** What of a form is kept: readable in the page that it was typed in, and after that only to who opens it. */
export type DraftText = {
  /** Which form of which record, `interview:<id>:text`. */
  of: string;
  form: OutboxForm;
  /** The page it was typed on, to go back to. */
  path: string;
  /** That page's title, for a list. */
  title: string;
  /** As the form would send them. */
  fields: [name: string, value: string][];
  submissionId: string;
  /** Why the server did not take it, in its own words. */
  refusal?: string;
  /** It did not, for someone else had changed the record meanwhile. */
  isMoved?: true;
};

/**
 * - `typing`: typed and not sent.
 * - `waiting`: sent by its writer; whether the server has it is not known. It is sent again until there is an answer.
 * - `refused`: the server answered, and did not take it. It waits for its writer.
 */
export type DraftState = "typing" | "waiting" | "refused";

/** What lies in the browser's storage: a random id, two hashes, a time, and ciphertext. */
export type DraftRow = {
  id: string;
  /** Whose, as a hash. */
  owner: string;
  /** Which form, as a hash. */
  tag: string;
  /** Milliseconds; for what waits, when it was sent: the order of the queue. */
  at: number;
  state: DraftState;
  sealed: Uint8Array;
};

export type DraftStore = {
  put: (row: DraftRow) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Oldest first. */
  listOf: (owner: string) => Promise<DraftRow[]>;
};

/** Writing needs nothing unlocked. `open` gives null while the keys are locked, and throws what will never open. */
export type DraftSeal = {
  seal: (id: string, text: DraftText) => Promise<Uint8Array>;
  open: (row: DraftRow) => Promise<DraftText | null>;
};
