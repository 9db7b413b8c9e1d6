"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { recordSearch } from "./commands/record-search";
import { recordStep } from "./commands/record-step";

export async function recordSearchAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(recordSearch, form, { doneMessage: "accountability.steps.searchRecorded" }));
}

export async function recordStepAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(recordStep, form, { doneMessage: "accountability.steps.stepRecorded" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") {
    revalidatePath("/(workspace)/[investigation]/incidents/[incidentId]/accountability", "page");
  }
  return state;
}
