"use server";
import { submit } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { partSize } from "../rules";
import { importParagraphs } from "./commands/import-paragraphs";

/** `path` is the interview's address, bound by the page: it opens where the first of them stands. */
export async function importParagraphsAction(path: string, _previous: FormState, form: FormData): Promise<FormState> {
  return submit(importParagraphs, form, {
    redirectTo: ({ from }) => `${path}?part=${Math.ceil(from / partSize)}`,
  });
}
