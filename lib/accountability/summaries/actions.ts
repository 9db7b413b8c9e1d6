"use server";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { addFigure } from "./commands/add-figure";
import { changeFigure } from "./commands/change-figure";
import { changeSummary } from "./commands/change-summary";
import { draftSummary } from "./commands/draft-summary";
import { withdrawFigure } from "./commands/withdraw-figure";

export async function draftSummaryAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(draftSummary, form, { redirectTo: (done) => summaryPath(code, done) });
}

export async function changeSummaryAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(changeSummary, form, { redirectTo: (done) => summaryPath(code, done) });
}

export async function addFigureAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(addFigure, form, { redirectTo: (done) => summaryPath(code, done) });
}

export async function changeFigureAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(changeFigure, form, {
    redirectTo: (done) => `${summaryPath(code, done)}/figures/${done.figureId}`,
  });
}

export async function withdrawFigureAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawFigure, form, { redirectTo: (done) => summaryPath(code, done) });
}

function summaryPath(code: string, { summaryId }: { summaryId: string }): string {
  return `/${code}/summaries/${summaryId}`;
}
