"use server";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { changeAct } from "./commands/change-act";
import { changeIncident } from "./commands/change-incident";
import { recordAct } from "./commands/record-act";
import { recordIncident } from "./commands/record-incident";

// `investigationCode` is bound by the page: it names the page to open next, and decides nothing.

export async function recordIncidentAction(
  investigationCode: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submit(recordIncident, form, { redirectTo: ({ incidentId }) => page(investigationCode, incidentId) });
}

export async function changeIncidentAction(
  investigationCode: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submit(changeIncident, form, { redirectTo: ({ incidentId }) => page(investigationCode, incidentId) });
}

export async function recordActAction(
  investigationCode: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submit(recordAct, form, { redirectTo: ({ incidentId }) => page(investigationCode, incidentId) });
}

export async function changeActAction(
  investigationCode: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return submit(changeAct, form, { redirectTo: ({ incidentId }) => page(investigationCode, incidentId) });
}

function page(investigationCode: string, incidentId: string) {
  return `/${encodeURIComponent(investigationCode)}/incidents/${incidentId}`;
}
