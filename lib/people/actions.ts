"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { changePerson } from "./commands/change-person";
import { recordPerson } from "./commands/record-person";

export async function recordPersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(recordPerson, form, { doneMessage: "people.recorded" }));
}

export async function changePersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(changePerson, form, { doneMessage: "people.changed" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/(workspace)/[investigation]/people", "layout");
  return state;
}
