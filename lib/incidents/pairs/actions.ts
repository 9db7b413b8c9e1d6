"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { decidePair } from "./commands/decide-pair";

export async function decidePairAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submit(decidePair, form, { doneMessage: "incidents.pairs.decidedDone" });
  if (state.status === "done") revalidatePath("/[investigation]/incidents/[incidentId]", "page");
  return state;
}
