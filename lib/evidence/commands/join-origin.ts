import "server-only";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict, invalid } from "@/lib/errors";
import { findCompartment } from "@/lib/investigations/queries";
import { canJoinOrigin } from "../policy";
import { joinOriginInput } from "../schema";

/** Two sources come from one: from now on they count once (domain.md 3, independence). Said by a person, with a reason. */
export const joinOrigin = defineCommand({
  name: "origin.joined",
  input: joinOriginInput,
  load: findCompartment,
  allow: canJoinOrigin,

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    if (input.a === input.b) throw invalid("errors.checkTheForm", { b: "evidence.origins.withItself" });
    const a = await findSource(tx, investigationId, input.a, "a");
    const b = await findSource(tx, investigationId, input.b, "b");
    await refuseTwice(tx, investigationId, [a.id, b.id]);

    const sharedOriginId = crypto.randomUUID();
    await tx.sharedOrigin.create({
      data: {
        id: sharedOriginId,
        investigationId,
        kind: input.kind,
        ...(a.type === "interview" ? { aInterviewId: a.id } : { aEvidenceId: a.id }),
        ...(b.type === "interview" ? { bInterviewId: b.id } : { bEvidenceId: b.id }),
        reason: input.reason,
        recordedById: actor.id,
        createdAt: now,
      },
    });
    const details = { a: input.a, b: input.b, kind: input.kind };
    return {
      result: { sharedOriginId },
      audit: { subjectType: "origin", subjectId: sharedOriginId, investigationId, details },
    };
  },
});

async function findSource(tx: Tx, investigationId: string, code: string, field: string) {
  const where = { investigationId_code: { investigationId, code } };
  const type = code.startsWith("INT-") ? ("interview" as const) : ("evidence" as const);
  const row =
    type === "interview"
      ? await tx.interview.findUnique({ where, select: { id: true } })
      : await tx.evidence.findUnique({ where, select: { id: true } });
  if (!row) throw invalid("errors.checkTheForm", { [field]: "evidence.origins.noSuchSource" });
  return { type, id: row.id };
}

/** One standing statement per pair: two would have to be parted twice. */
async function refuseTwice(tx: Tx, investigationId: string, pair: [string, string]) {
  // Two people who join the same pair at once wait for each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${[...pair].sort().join()}, 0))`;
  const rows = await tx.sharedOrigin.findMany({
    where: { investigationId, endedAt: null, OR: [{ aInterviewId: { in: pair } }, { aEvidenceId: { in: pair } }] },
    select: { aInterviewId: true, aEvidenceId: true, bInterviewId: true, bEvidenceId: true },
  });
  const isJoined = rows.some((row) => pair.includes(row.bInterviewId ?? row.bEvidenceId ?? ""));
  if (isJoined) throw conflict("evidence.origins.alreadyJoined");
}
