"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { changeActor } from "./commands/change-actor";
import { endRelation } from "./commands/end-relation";
import { recordActor } from "./commands/record-actor";
import { recordRelation } from "./commands/record-relation";

/** `investigation` is the code in the URL, bound by the page: where to go on. */
export async function recordActorAction(
  investigation: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const path = (actorId: string) => `/${encodeURIComponent(investigation)}/actors/${actorId}`;
  return submit(recordActor, form, { redirectTo: ({ actorId }) => path(actorId) });
}

export async function changeActorAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(changeActor, form, { doneMessage: "actors.changed" }));
}

export async function recordRelationAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(recordRelation, form, { doneMessage: "actors.relationRecorded" }));
}

export async function endRelationAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(endRelation, form, { doneMessage: "actors.relationWithdrawn" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/(workspace)/[investigation]/actors", "layout");
  return state;
}
