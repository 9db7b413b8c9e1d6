"use server";
import { revalidatePath } from "next/cache";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { addMember } from "./commands/add-member";
import { changeRoles } from "./commands/change-roles";
import { endMembership } from "./commands/end-membership";
import { foundInvestigation } from "./commands/found-investigation";
import { recordAccessConstraint } from "./commands/record-access-constraint";
import { withdrawAccessConstraint } from "./commands/withdraw-access-constraint";

export async function foundInvestigationAction(_previous: FormState, form: FormData): Promise<FormState> {
  return submit(foundInvestigation, form, { redirectTo: ({ code }) => `/${code}` });
}

export async function addMemberAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(addMember, form, { doneMessage: "investigations.memberAdded" }));
}

export async function changeRolesAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(changeRoles, form, { doneMessage: "investigations.rolesChanged" }));
}

export async function endMembershipAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshed(await submit(endMembership, form, { doneMessage: "investigations.membershipEnded" }));
}

function refreshed(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/(workspace)/[investigation]/settings", "page");
  return state;
}

export async function recordAccessConstraintAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshedConstraints(await submit(recordAccessConstraint, form, { doneMessage: "constraints.recorded" }));
}

export async function withdrawAccessConstraintAction(_previous: FormState, form: FormData): Promise<FormState> {
  return refreshedConstraints(await submit(withdrawAccessConstraint, form, { doneMessage: "constraints.withdrawn" }));
}

function refreshedConstraints(state: FormState): FormState {
  if (state.status === "done") revalidatePath("/(workspace)/[investigation]/settings/constraints", "page");
  return state;
}
