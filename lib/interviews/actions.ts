"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { addAddendum } from "./commands/add-addendum";
import { addParagraphs } from "./commands/add-paragraphs";
import { changeInterview } from "./commands/change-interview";
import { changeParagraph } from "./commands/change-paragraph";
import { fixStatement } from "./commands/fix-statement";
import { recordInterview } from "./commands/record-interview";
import { removeParagraph } from "./commands/remove-paragraph";
import { markPassage } from "./transcript/commands/mark-passage";
import { takeMarkAway } from "./transcript/commands/take-mark-away";
import { translateParagraph } from "./transcript/commands/translate-paragraph";

/** `investigation` is the code in the URL, bound by the page: where to go on. */
export async function recordInterviewAction(investigation: string, _previous: FormState, form: FormData) {
  const path = (interviewId: string) => `/${encodeURIComponent(investigation)}/interviews/${interviewId}`;
  return submit(recordInterview, form, { redirectTo: ({ interviewId }) => path(interviewId) });
}

export async function changeInterviewAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(changeInterview, form, { doneMessage: "interviews.changed" }));
}

export async function addParagraphsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(addParagraphs, form, { doneMessage: "interviews.paragraphsAdded" }));
}

export async function changeParagraphAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(changeParagraph, form, { doneMessage: "interviews.paragraphChanged" }));
}

export async function removeParagraphAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(removeParagraph, form, { doneMessage: "interviews.paragraphRemoved" }));
}

export async function fixStatementAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(fixStatement, form, { doneMessage: "interviews.statementIsFixed" }));
}

export async function addAddendumAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(addAddendum, form, { doneMessage: "interviews.addendumAdded" }));
}

export async function translateParagraphAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(translateParagraph, form, { doneMessage: "interviews.paragraphTranslated" }));
}

export async function markPassageAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(markPassage, form, { doneMessage: "interviews.passageMarked" }));
}

export async function takeMarkAwayAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(takeMarkAway, form, { doneMessage: "interviews.markTakenAway" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/(workspace)/[investigation]/interviews", "layout");
  return state;
}
