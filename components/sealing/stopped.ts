import type { CallState } from "@/lib/call-state";
import { type FormState, idle, stepUpField } from "@/lib/form-state";

type Failed = Extract<FormState, { status: "failed" }>;

/** Why a form did not get through, in words: the server's, or ours. */
export class Stopped extends Error {
  constructor(readonly state: Failed) {
    super(state.code);
    this.name = "Stopped";
  }
}

/** The result of an action that script called; throws `Stopped` with the server's own words. */
export function answered<Result>(state: CallState<Result>): Result {
  if (state.status === "done") return state.result;
  throw new Stopped({ ...state, values: {} });
}

/** A mistake in the form that the browser alone can see. */
export const mistaken = (message: string, fields: Record<string, string[]>) =>
  new Stopped({ status: "failed", code: "invalid", message, fields, values: {} });

type GiveCode = (previous: FormState, form: FormData) => Promise<FormState>;

/** Sends the code of the second factor alone: what else was typed goes nowhere. */
export async function giveCode(give: GiveCode, code: string): Promise<void> {
  const form = new FormData();
  form.set(stepUpField, code);
  const state = await give(idle, form);
  if (state.status === "failed") throw new Stopped(state);
}
