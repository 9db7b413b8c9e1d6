import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Decision } from "@/lib/access/decision";
import { type AuditEntry, recordEvent } from "@/lib/audit/record-event";
import { type Prisma, type Tx, transactionFor } from "@/lib/db";
import { Failure, type Message, notFound } from "@/lib/errors";
import { log } from "@/lib/log";
import { clock } from "@/lib/time/clock";

/** Work for the worker once the change is committed. */
export type AfterCommit = { kind: string; investigationId: string; payload: Prisma.InputJsonObject };

export type Applied<Result> = {
  result: Result;
  /** At least one entry: a change that leaves no trace does not compile. */
  audit: AuditEntry | [AuditEntry, ...AuditEntry[]];
  afterCommit?: AfterCommit[];
};

type Circumstances<Input, Subject> = { tx: Tx; actor: Actor; input: Input; subject: Subject; now: Date };

type Definition<Schema extends z.ZodType, Subject, Result> = {
  /** A dotted past-tense event, `interview.completed`: the name on the audit trail. */
  name: string;
  input: Schema;
  /** What this actor may see of the thing; null is "not found", for those outside as for what does not exist. */
  load: (tx: Tx, actor: Actor, input: z.output<Schema>) => Promise<Subject | null>;
  /** `now` is for what needs a fresh second factor: see access/step-up.ts. */
  allow: (actor: Actor, subject: Subject, input: z.output<Schema>, now: Date) => Decision;
  apply: (circumstances: Circumstances<z.output<Schema>, Subject>) => Promise<Applied<Result>>;
};

export type CommandOptions = {
  now?: Date;
  /** Sent by the form: the same submission twice changes nothing twice and gets the first answer. */
  submissionId?: string;
};

export type Command<Schema extends z.ZodType, Result> = ((
  actor: Actor,
  input: z.input<Schema>,
  options?: CommandOptions,
) => Promise<Result>) & { readonly eventName: string; readonly input: Schema };

/**
 * The one door for change. The order is fixed: parse → load what this actor may see → decide → change and audit in
 * one transaction. Throws `Failure` for what is expected; refusals go to the log, not to the audit trail.
 */
export function defineCommand<Schema extends z.ZodType, Subject, Result extends Prisma.InputJsonValue | undefined>(
  definition: Definition<Schema, Subject, Result>,
): Command<Schema, Result> {
  const run = async (actor: Actor, raw: z.input<Schema>, options: CommandOptions = {}): Promise<Result> => {
    const input = parse(definition.input, raw);
    const now = options.now ?? clock.now();

    try {
      return await transactionFor({ userId: actor.id }, async (tx) => {
        const earlier = await claimSubmission<Result>(tx, actor, definition.name, raw, options.submissionId);
        if (earlier.isRepeated) return earlier.result;

        const subject = await definition.load(tx, actor, input);
        if (subject === null) throw notFound();

        const decision = definition.allow(actor, subject, input, now);
        if (!decision.allowed) throw new Failure(decision.remedy ?? "forbidden", wordsOf(decision));

        const applied = await definition.apply({ tx, actor, input, subject, now });
        const entries = Array.isArray(applied.audit) ? applied.audit : [applied.audit];
        for (const entry of entries) await recordEvent(tx, actor, { ...entry, name: definition.name, at: now });
        for (const job of applied.afterCommit ?? []) await tx.outbox.createMany({ data: [job] });
        await keepReceipt(tx, actor, options.submissionId, applied.result);
        return applied.result;
      });
    } catch (error) {
      if (error instanceof Failure) {
        log("info", "refused", {
          command: definition.name,
          code: error.code,
          reason: error.words.key,
          actor: actor.id,
        });
      }
      throw error;
    }
  };

  return Object.assign(run, { eventName: definition.name, input: definition.input });
}

function wordsOf(decision: Extract<Decision, { allowed: false }>): Message {
  return decision.values ? { key: decision.reason, values: decision.values } : { key: decision.reason };
}

/** Parses strictly; problems come out as message keys by field path. */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;

  const fields: Record<string, Message[]> = {};
  for (const issue of result.error.issues) {
    const path = issue.path.join(".") || "form";
    fields[path] = [...(fields[path] ?? []), messageOf(issue)];
  }
  throw new Failure("invalid", { key: "errors.checkTheForm" }, fields);
}

/** A schema's own message is a key (`incidents.minAboveMax`); zod's built-in ones are mapped to ours. */
function messageOf(issue: z.core.$ZodIssue): Message {
  if (/^[a-z]\w*(\.\w+)+$/.test(issue.message)) return { key: issue.message };
  if (issue.code === "invalid_type" && /received undefined/.test(issue.message)) return { key: "errors.required" };
  if (issue.code === "too_small" && issue.origin === "string") return { key: "errors.required" };
  if (issue.code === "too_small") return { key: "errors.tooSmall", values: { minimum: Number(issue.minimum) } };
  if (issue.code === "too_big") return { key: "errors.tooLong", values: { maximum: Number(issue.maximum) } };
  if (issue.code === "unrecognized_keys") return { key: "errors.unknownField" };
  return { key: "errors.notUnderstood" };
}

type Claim<Result> = { isRepeated: false } | { isRepeated: true; result: Result };

/**
 * Inserts the receipt first: a concurrent twin waits on the key, then finds the first one's answer.
 * ON CONFLICT rather than a caught error, because an error would end the transaction.
 */
async function claimSubmission<Result>(
  tx: Tx,
  actor: Actor,
  command: string,
  raw: unknown,
  submissionId: string | undefined,
): Promise<Claim<Result>> {
  if (!submissionId) return { isRepeated: false };
  // Another text under the same id (a page brought back by the browser's Back button) is another intention.
  const inputHash = createHash("sha256").update(JSON.stringify(raw)).digest("hex");
  const inserted = await tx.$executeRaw`
    INSERT INTO "CommandReceipt" ("userId", "submissionId", "command", "inputHash", "result")
    VALUES (${actor.id}::uuid, ${submissionId}::uuid, ${command}, ${inputHash}, 'null'::jsonb) ON CONFLICT DO NOTHING`;
  if (inserted === 1) return { isRepeated: false };

  const receipt = await tx.commandReceipt.findUnique({
    where: { userId_submissionId: { userId: actor.id, submissionId } },
  });
  if (receipt?.command !== command || receipt.inputHash !== inputHash)
    throw new Failure("conflict", { key: "errors.submissionUsedElsewhere" });
  return { isRepeated: true, result: receipt.result as Result };
}

async function keepReceipt(
  tx: Tx,
  actor: Actor,
  submissionId: string | undefined,
  result: Prisma.InputJsonValue | undefined,
) {
  if (!submissionId) return;
  await tx.commandReceipt.updateMany({
    where: { userId: actor.id, submissionId },
    data: { result: result ?? {} },
  });
}
