import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { requireSameOrigin } from "@/lib/access/same-origin";
import { findActor } from "@/lib/access/session";
import type { CallState } from "@/lib/call-state";
import type { Command } from "@/lib/command";
import { Failure, type Message } from "@/lib/errors";
import { logUnexpected } from "@/lib/log";

/** A command called by script rather than by a form, such as one whose input a worker made: see form-action.ts. */
export const call = <Schema extends z.ZodType, Result>(command: Command<Schema, Result>, input: z.input<Schema>) =>
  answer(command.eventName, (actor) => command(actor, input));

/** The one translation from failures to words, for what script asks: commands, and reads that follow one. */
export async function answer<Result>(
  what: string,
  work: (actor: Actor) => Promise<Result>,
): Promise<CallState<Result>> {
  const t = await getTranslations();
  const failed = (code: Extract<CallState<Result>, { status: "failed" }>["code"], words: Message, fields = {}) =>
    ({ status: "failed", code, message: t(words.key, words.values), fields }) as const;

  try {
    await requireSameOrigin();
    const actor = await findActor();
    if (!actor) return failed("signed-out", { key: "errors.signedOut" });
    return { status: "done", result: await work(actor) };
  } catch (error) {
    if (error instanceof Failure) {
      const fields = Object.entries(error.fields).map(([path, problems]) => [
        path,
        problems.map((problem) => t(problem.key, problem.values)),
      ]);
      return failed(error.code, error.words, Object.fromEntries(fields));
    }
    const reference = logUnexpected(error, { command: what });
    return failed("unexpected", { key: "errors.unexpected", values: { reference } });
  }
}
