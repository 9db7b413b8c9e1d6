import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { requireSameOrigin } from "@/lib/access/same-origin";
import { findActor } from "@/lib/access/session";
import type { Command } from "@/lib/command";
import { Failure, type Message } from "@/lib/errors";
import { objectOf, valuesOf } from "@/lib/form-data";
import type { FormState } from "@/lib/form-state";
import { logUnexpected } from "@/lib/log";

type SubmitOptions<Result> = {
  /** Where to go once it is done. */
  redirectTo?: (result: Result) => string;
  /** Words to show once it is done, for a form that stays. */
  doneMessage?: string;
};

/**
 * A form sent to a command: the one translation from failures to words. Typed values always come back, whatever
 * happened; even a bug answers with a reference rather than a page that has lost the text.
 */
export async function submit<Schema extends z.ZodType, Result>(
  command: Command<Schema, Result>,
  form: FormData,
  options: SubmitOptions<Result> = {},
): Promise<FormState> {
  await requireSameOrigin();
  const t = await getTranslations();
  const failed = (code: Extract<FormState, { status: "failed" }>["code"], words: Message, fields = {}): FormState => ({
    status: "failed",
    code,
    message: t(words.key, words.values),
    fields,
    values: valuesOf(form),
  });

  const actor = await findActor();
  if (!actor) return failed("signed-out", { key: "errors.signedOut" });

  let result: Result;
  try {
    const submissionId = submissionIdOf(form);
    result = await command(actor, objectOf(form) as z.input<Schema>, submissionId ? { submissionId } : {});
  } catch (error) {
    if (error instanceof Failure) return failed(error.code, error.words, translated(error.fields, t));
    const reference = logUnexpected(error, { command: command.eventName, actor: actor.id });
    return failed("unexpected", { key: "errors.unexpected", values: { reference } });
  }

  if (options.redirectTo) {
    // What the browser keeps of pages is as they were before: a page that leads to itself would show nothing of this.
    revalidatePath("/", "layout");
    redirect(options.redirectTo(result));
  }
  return options.doneMessage ? { status: "done", message: t(options.doneMessage) } : { status: "done" };
}

function submissionIdOf(form: FormData): string | undefined {
  const value = form.get("submissionId");
  return typeof value === "string" && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
}

type Translate = Awaited<ReturnType<typeof getTranslations>>;

function translated(fields: Record<string, Message[]>, t: Translate): Record<string, string[]> {
  const entries = Object.entries(fields).map(([path, problems]) => [
    path,
    problems.map((problem) => t(problem.key, problem.values)),
  ]);
  return Object.fromEntries(entries);
}
