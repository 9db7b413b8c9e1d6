"use server";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { decideAct } from "./commands/decide-act";

/** `investigationCode` is bound by the page: it names the page to open next, and decides nothing. */
export async function decideActAction(
  investigationCode: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const redirectTo = ({ incidentId }: { incidentId: string }) =>
    `/${encodeURIComponent(investigationCode)}/incidents/${incidentId}`;
  return submit(decideAct, form, { redirectTo });
}
