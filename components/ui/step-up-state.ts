import { type FormState, stepUpField } from "@/lib/form-state";

/** Whether the code is all that is missing: then the prompt has the focus, and no summary of errors is needed. */
export function asksForCodeOnly(state: FormState): boolean {
  if (state.status !== "failed" || state.code !== "step-up") return false;
  return Object.keys(state.fields).every((name) => name === stepUpField);
}

/** What the browser sees is wrong with a form that asked for a code: it goes on asking. */
export function stillAsking(state: FormState, problems: FormState): FormState {
  const isAsking = state.status === "failed" && state.code === "step-up";
  return isAsking && problems.status === "failed" ? { ...problems, code: "step-up", message: state.message } : problems;
}
