"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { answerContradiction } from "./commands/answer-contradiction";
import { changeCitation } from "./commands/change-citation";
import { citePassage } from "./commands/cite-passage";
import { withdrawCitation } from "./commands/withdraw-citation";

/** `investigationCode` is bound by the page: it names the page to open next, and decides nothing. */
export async function citePassageAction(
  investigationCode: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submit(citePassage, form, { redirectTo: (cited) => incidentPage(investigationCode, cited) });
}

export async function changeCitationAction(
  investigationCode: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submit(changeCitation, form, { redirectTo: (cited) => incidentPage(investigationCode, cited) });
}

export async function withdrawCitationAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(withdrawCitation, form, { doneMessage: "citations.withdrawnDone" }));
}

export async function answerContradictionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(answerContradiction, form, { doneMessage: "citations.answeredDone" }));
}

function incidentPage(
  investigationCode: string,
  { incidentId, citationId }: { incidentId: string; citationId: string },
) {
  return `/${encodeURIComponent(investigationCode)}/incidents/${incidentId}#citation-${citationId}`;
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/[investigation]/incidents/[incidentId]", "page");
  return state;
}
