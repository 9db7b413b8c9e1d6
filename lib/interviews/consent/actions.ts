"use server";
import { revalidatePath } from "next/cache";
import type { Command } from "@/lib/command";
import { invalid } from "@/lib/errors";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { lookIntoPressure } from "../commands/look-into-pressure";
import { recordConsent } from "../commands/record-consent";
import { withdrawByCodeWord } from "../commands/withdraw-by-code-word";
import { withdrawConsent } from "../commands/withdraw-consent";
import { CodeWord } from "./code-word";
import type { recordConsentInput, withdrawByCodeWordInput } from "./schema";

/** `investigation` is the code in the URL, bound by the page: where to go on. */
export async function recordConsentAction(investigation: string, _previous: FormState, form: FormData) {
  const path = (interviewId: string) => `/${encodeURIComponent(investigation)}/interviews/${interviewId}`;
  return withoutWord(
    await submit(recordWithWord, form, { redirectTo: ({ interviewId }) => `${path(interviewId)}#consent` }),
  );
}

/** By someone who is known to whoever records it, or by the word that they memorised. */
export async function withdrawConsentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const isByWord = form.get("knownBy") === "code_word";
  form.delete("knownBy");
  if (!isByWord) form.delete("codeWord");
  const state = isByWord
    ? await submit(withdrawWithWord, form, { doneMessage: "consent.withdrawn" })
    : await submit(withdrawConsent, form, { doneMessage: "consent.withdrawn" });
  return withoutWord(refreshed(state));
}

export async function lookIntoPressureAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(lookIntoPressure, form, { doneMessage: "consent.lookedInto" }));
}

/** What a form sends as text becomes a word that nothing prints. */
const wordIn = (raw: object) => {
  const typed = "codeWord" in raw ? raw.codeWord : undefined;
  return { ...raw, ...(typeof typed === "string" && { codeWord: new CodeWord(typed) }) };
};

const recordWithWord: Command<typeof recordConsentInput, Awaited<ReturnType<typeof recordConsent>>> = Object.assign(
  (...[actor, raw, options]: Parameters<typeof recordConsent>) =>
    recordConsent(actor, { ...raw, ...wordIn(raw) }, options),
  { eventName: recordConsent.eventName, input: recordConsent.input },
);

const withdrawWithWord: Command<typeof withdrawByCodeWordInput, { withdrawalId: string }> = Object.assign(
  async (...[actor, raw]: Parameters<typeof withdrawByCodeWord>) => {
    // Each sending is a try of its own: the form that was refused is sent again, with another word or later.
    const { withdrawalId, waitSeconds } = await withdrawByCodeWord(actor, { ...raw, ...wordIn(raw) });
    // Here rather than in the command: there it would take back the count of wrong words.
    if (withdrawalId === null)
      throw invalid("errors.checkTheForm", {
        codeWord: { key: "consent.wordUnknown", values: { seconds: waitSeconds } },
      });
    return { withdrawalId };
  },
  { eventName: withdrawByCodeWord.eventName, input: withdrawByCodeWord.input },
);

/** A word is never sent back to a form. */
function withoutWord(state: FormState): FormState {
  if (state.status !== "failed") return state;
  const { codeWord: _, ...values } = state.values;
  return { ...state, values };
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/(workspace)/[investigation]", "layout");
  return state;
}
