"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { changeEvidence } from "./commands/change-evidence";
import { checkOriginal } from "./commands/check-original";
import { joinOrigin } from "./commands/join-origin";
import { noteCustody } from "./commands/note-custody";
import { partOrigin } from "./commands/part-origin";
import { recordEvidence } from "./commands/record-evidence";

export async function recordEvidenceAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(recordEvidence, form, { redirectTo: ({ evidenceId }) => `/${code}/evidence/${evidenceId}` });
}

export async function changeEvidenceAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(changeEvidence, form, { redirectTo: ({ evidenceId }) => `/${code}/evidence/${evidenceId}` });
}

export async function checkOriginalAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(checkOriginal, form, { doneMessage: "evidence.custody.checkNoted" }));
}

export async function noteCustodyAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(noteCustody, form, { doneMessage: "evidence.custody.noted" }));
}

export async function joinOriginAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(joinOrigin, form, { doneMessage: "evidence.origins.joined" }));
}

export async function partOriginAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(partOrigin, form, { doneMessage: "evidence.origins.parted" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/[investigation]/evidence/[evidenceId]", "page");
  return state;
}
