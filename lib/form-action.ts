import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { withFreshCode } from "@/lib/access/factor/with-fresh-code";
import { requireSameOrigin } from "@/lib/access/same-origin";
import { findSignedIn } from "@/lib/access/session";
import type { Command } from "@/lib/command";
import { changedMeanwhile, Failure, type Message } from "@/lib/errors";
import { objectOf, valuesOf } from "@/lib/form-data";
import type { FormState } from "@/lib/form-state";
import { logUnexpected } from "@/lib/log";

type SubmitOptions<Result> = {
  /** Where to go once it is done. */
  redirectTo?: (result: Result) => string;
  /** Words to show once it is done, for a form that stays. */
  doneMessage?: string;
  /** For those who must set up a second factor and have not: they may do this and nothing else. */
  isForEnrolling?: boolean;
};

/**
 * A form sent to a command: the one translation from failures to words. Typed values always come back, whatever
 * happened; even a bug answers with a reference rather than a page that has lost the text. A command that asks for a fresh
 * code of the second factor gets it from the same form, sent again with the code (`ActionForm` asks for it in place).
 */
export async function submit<Schema extends z.ZodType, Result>(
  command: Command<Schema, Result>,
  form: FormData,
  options: SubmitOptions<Result> = {},
): Promise<FormState> {
  const state = await answerForm(command, form, options);
  if (state.status === "done" && state.redirectTo) {
    // What the browser keeps of pages is as they were before: a page that leads to itself would show nothing of this.
    revalidatePath("/", "layout");
    redirect(state.redirectTo);
  }
  return state;
}

/** The same for script that goes on by itself: `redirectTo` is told, not followed. */
export async function answerForm<Schema extends z.ZodType, Result>(
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
    ...(words.key === changedMeanwhile ? { isMoved: true } : {}),
  });

  const signedIn = await findSignedIn();
  if (!signedIn) return failed("signed-out", { key: "errors.signedOut" });
  if (signedIn.isEnrolmentDue && !options.isForEnrolling) return failed("enrol", { key: "access.factor.enrolFirst" });

  let result: Result;
  try {
    const actor = await withFreshCode(signedIn, form);
    const submissionId = submissionIdOf(form);
    result = await command(actor, objectOf(form) as z.input<Schema>, submissionId ? { submissionId } : {});
  } catch (error) {
    if (error instanceof Failure) return failed(error.code, error.words, translated(error.fields, t));
    const reference = logUnexpected(error, { command: command.eventName, actor: signedIn.id });
    return failed("unexpected", { key: "errors.unexpected", values: { reference } });
  }

  if (options.redirectTo) return { status: "done", redirectTo: options.redirectTo(result) };
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
