"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { changeLetter } from "./commands/change-letter";
import { decideLetterRisk } from "./commands/decide-letter-risk";
import { draftLetter } from "./commands/draft-letter";
import { recordDelivery } from "./commands/record-delivery";
import { recordNotSent } from "./commands/record-not-sent";
import { recordReply } from "./commands/record-reply";
import { recordSent } from "./commands/record-sent";

export async function draftLetterAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(draftLetter, form, { redirectTo: ({ letterId }) => `/${code}/letters/${letterId}` });
}

export async function changeLetterAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(changeLetter, form, { redirectTo: ({ letterId }) => `/${code}/letters/${letterId}` });
}

export async function decideLetterRiskAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(decideLetterRisk, form, { doneMessage: "correspondence.done.risk_decided" }));
}

export async function recordNotSentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(recordNotSent, form, { doneMessage: "correspondence.done.not_sent" }));
}

export async function recordSentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(recordSent, form, { doneMessage: "correspondence.done.sent" }));
}

export async function recordDeliveryAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(recordDelivery, form, { doneMessage: "correspondence.done.delivered" }));
}

export async function recordReplyAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(recordReply, form, { doneMessage: "correspondence.done.replied" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/(workspace)/[investigation]/letters/[letterId]", "page");
  return state;
}
