"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { assessRisk } from "./commands/assess-risk";
import { makePromise } from "./commands/make-promise";
import { offerReferral } from "./commands/offer-referral";
import { settlePromise } from "./commands/settle-promise";
import { stopAndRefer } from "./commands/stop-and-refer";
import { writeAssessment } from "./commands/write-assessment";

export async function assessRiskAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(assessRisk, form, { doneMessage: "interviews.care.riskAssessed" }));
}

export async function offerReferralAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(offerReferral, form, { doneMessage: "interviews.care.referralRecorded" }));
}

export async function stopAndReferAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(stopAndRefer, form, { doneMessage: "interviews.care.stopped" }));
}

export async function makePromiseAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(makePromise, form, { doneMessage: "interviews.care.promiseMade" }));
}

export async function settlePromiseAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(settlePromise, form, { doneMessage: "interviews.care.promiseSettled" }));
}

export async function writeAssessmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(writeAssessment, form, { doneMessage: "interviews.care.assessmentWritten" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/(workspace)/[investigation]", "layout");
  return state;
}
