"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { judgeEvidence } from "./commands/judge-evidence";
import { reopenRound } from "./commands/reopen-round";

export async function judgeEvidenceAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(judgeEvidence, form, { doneMessage: "verificationPages.judged" }));
}

export async function reopenRoundAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(reopenRound, form, { doneMessage: "verificationPages.reopened" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/[investigation]/evidence/[evidenceId]/verify", "page");
  return state;
}
