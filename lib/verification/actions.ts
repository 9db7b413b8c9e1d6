"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { judgeEvidence } from "./commands/judge-evidence";
import { reopenRound } from "./commands/reopen-round";

/** `investigationCode` is bound by the page: it names the page to open next, and decides nothing. */
export async function judgeEvidenceAction(
  investigationCode: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  // The form is gone once it was sent: what it has become is where the reader goes.
  const redirectTo = ({ evidenceId }: { evidenceId: string }) =>
    `/${encodeURIComponent(investigationCode)}/evidence/${evidenceId}/verify#judgements`;
  return submit(judgeEvidence, form, { redirectTo });
}

export async function reopenRoundAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(reopenRound, form, { doneMessage: "verificationPages.reopened" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/[investigation]/evidence/[evidenceId]/verify", "page");
  return state;
}
