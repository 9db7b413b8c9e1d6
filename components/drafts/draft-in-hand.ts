"use client";
import { isSameText, isUntouched, textsOf } from "./form-text";
import { makeKeeper } from "./keeper";
import { type Drafts, hold } from "./sealed-drafts";
import type { DraftText } from "./types";

export type DraftOf = Pick<DraftText, "of" | "form">;
/** `begun`: the draft of before that the form goes on with. `isSaved`: what stands in the form now needs no keeping. */
export type DraftStart = { begun?: string; isSaved?: boolean };

/**
 * The draft that one form of one page writes: its row, its lock and its keeper. Two forms of one record, in two windows or
 * of two people, are two drafts: none writes over another.
 */
export function takeDraft(drafts: Drafts, tag: string, what: DraftOf, form: HTMLFormElement, from: DraftStart) {
  const id = from.begun ?? crypto.randomUUID();
  const release = hold(id);
  const saved = from.isSaved ? textsOf(new FormData(form)) : null;

  async function write() {
    const text = textOf(new FormData(form));
    const isNothing = isUntouched(form) || (saved !== null && isSameText(text.fields, saved));
    if (isNothing) return drafts.store.remove(id);
    const sealed = await drafts.seal(id, text);
    await drafts.store.put({ id, owner: drafts.owner, tag, at: Date.now(), state: "typing", sealed });
  }

  const textOf = (data: FormData): DraftText => ({
    ...what,
    path: location.pathname + location.search,
    title: document.title,
    fields: textsOf(data),
    submissionId: String(data.get("submissionId") || crypto.randomUUID()),
  });

  const keeper = makeKeeper(write);
  return {
    id,
    typed: keeper.typed,
    flush: keeper.flush,
    stop: keeper.stop,
    release,
    textOf,
    /** The row stays as it is; no more is written to it from here. */
    async leave() {
      await keeper.stop();
      release();
    },
  };
}

export type DraftInHand = ReturnType<typeof takeDraft>;
