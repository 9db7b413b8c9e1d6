"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { changePerson } from "./commands/change-person";
import { recordPerson } from "./commands/record-person";

/** `investigation` is the code in the URL, bound by the page: where to go on. */
export async function recordPersonAction(
  investigation: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const path = (personId: string) => `/${encodeURIComponent(investigation)}/people/${personId}`;
  return submit(recordPerson, form, { redirectTo: ({ personId }) => path(personId) });
}

export async function changePersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(changePerson, form, { doneMessage: "people.changed" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/(workspace)/[investigation]/people", "layout");
  return state;
}
