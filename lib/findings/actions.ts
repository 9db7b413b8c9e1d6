"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { decideAct } from "./commands/decide-act";

export async function decideActAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submit(decideAct, form, { doneMessage: "findings.decided" });
  if (state.status === "done") revalidatePath("/[investigation]/incidents/[incidentId]", "layout");
  return state;
}
