import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { actorsVisibleTo, canRelateActors } from "../policy";
import { endRelationInput } from "../schema";

/** Takes back the statement that two actors stood so to each other; the row stays, with who and when. */
export const endRelation = defineCommand({
  name: "actor.relation-ended",
  input: endRelationInput,
  load: (tx, actor, { relationId }) =>
    tx.actorRelation.findFirst({ where: { id: relationId, AND: actorsVisibleTo(actor) } }),
  allow: canRelateActors,

  async apply({ tx, actor, input, subject: relation, now }) {
    const { count } = await tx.actorRelation.updateMany({
      where: { id: relation.id, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: actor.id },
    });
    if (count !== 1) throw conflict("actors.relationEnded");

    return {
      result: { relationId: relation.id },
      audit: {
        subjectType: "actor",
        subjectId: relation.fromActorId,
        investigationId: relation.investigationId,
        reason: input.reason,
        details: { relationId: relation.id, kind: relation.kind, toActorId: relation.toActorId },
      },
    };
  },
});
