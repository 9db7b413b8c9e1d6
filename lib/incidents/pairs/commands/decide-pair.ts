import "server-only";
import type { Actor } from "@/lib/access/actor";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict, Failure } from "@/lib/errors";
import { actsVisibleTo } from "../../policy";
import { recordersOfActs } from "../../recorders";
import { canDecidePair } from "../policy";
import { lastDecisions } from "../queries";
import { checkPair, inOrder } from "../rules";
import { decidePairInput } from "../schema";

/**
 * Says of two acts that they are the same, may overlap, or are distinct, in writing. It names the versions that it was
 * made on; a later version of either makes it undecided. Rows are added: the last one on a pair holds.
 */
export const decidePair = defineCommand({
  name: "pair.decided",
  input: decidePairInput,
  load: loadPair,
  allow: canDecidePair,

  async apply({ tx, actor, input, subject: { investigationId, one, other }, now }) {
    if (one.version !== input.actVersion || other.version !== input.otherActVersion)
      throw conflict("errors.changedMeanwhile");

    // Two joins decided at once could each be right and form a circle together.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${investigationId}, 1))`;
    const [a, b] = inOrder(one, other);
    const decisions = [...(await lastDecisions(tx, [investigationId])).values()];
    const last = decisions.find(({ aActId, bActId }) => aActId === a.id && bActId === b.id);
    if ((last?.decision.id ?? null) !== input.afterDecisionId) throw conflict("incidents.pairs.decidedMeanwhile");

    const { relation, keptActId } = input;
    const joins = decisions
      .filter((decided) => decided !== last && decided.isHolding)
      .map(({ aActId, bActId, decision }) => ({ aActId, bActId, keptActId: decision.keptActId }));
    const after = [...joins, { aActId: a.id, bActId: b.id, keptActId }];
    refuse(checkPair({ a, b, relation, keptActId }, after.flatMap(asJoin)));

    const decision = { id: crypto.randomUUID(), aActId: a.id, bActId: b.id, aVersion: a.version, bVersion: b.version };
    await tx.pairDecision.createMany({
      data: [
        {
          ...decision,
          investigationId,
          relation,
          keptActId,
          reason: input.reason,
          decidedById: actor.id,
          decidedAt: now,
        },
      ],
    });

    const entry = ({ id, code }: typeof a) => ({
      subjectType: "act",
      subjectId: id,
      investigationId,
      reason: input.reason,
      details: { code, decisionId: decision.id, relation, keptActId },
    });
    return {
      result: { decisionId: decision.id },
      // On the trail of both: each act's history says it.
      audit: [entry(a), entry(b)],
    };
  },
});

async function loadPair(tx: Tx, actor: Actor, { actId, otherActId }: { actId: string; otherActId: string }) {
  const acts = await tx.act.findMany({
    where: { id: { in: [actId, otherActId] }, AND: actsVisibleTo(actor) },
    select: { id: true, investigationId: true, code: true, actType: true, unit: true, version: true },
  });
  const [one, other] = [acts.find(({ id }) => id === actId), acts.find(({ id }) => id === otherActId)];
  if (!one || !other || one.investigationId !== other.investigationId) return null;
  const recorders = await recordersOfActs(tx, [actId, otherActId]);
  return {
    investigationId: one.investigationId,
    one,
    other,
    recorders: new Set([...recorders.values()].flatMap((users) => [...users])),
  };
}

function asJoin({ keptActId, ...pair }: { aActId: string; bActId: string; keptActId: string | null }) {
  return keptActId === null ? [] : [{ ...pair, keptActId }];
}

function refuse(problems: ReturnType<typeof checkPair>) {
  if (problems.length === 0) return;
  const fields = Object.fromEntries(problems.map((problem) => [problem.field, [problem]]));
  throw new Failure("invalid", { key: "errors.checkTheForm" }, fields);
}
