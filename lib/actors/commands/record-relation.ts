import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { dateOfDay } from "@/lib/time/clock";
import { actorsVisibleTo, canRelateActors } from "../policy";
import { recordRelationInput } from "../schema";

/** Both actors must be of one investigation; from another one, an actor does not exist. */
export const recordRelation = defineCommand({
  name: "actor.relation-recorded",
  input: recordRelationInput,
  load: async (tx, actor, { fromActorId, toActorId }) => {
    const from = await tx.actor.findFirst({ where: { id: fromActorId, AND: actorsVisibleTo(actor) } });
    if (!from) return null;
    const { investigationId } = from;
    const to = await tx.actor.findFirst({ where: { id: toActorId, investigationId }, select: { id: true } });
    return to && { investigationId };
  },
  allow: canRelateActors,

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    const { fromActorId, toActorId, kind, period, sourceWords } = input;
    if (fromActorId === toActorId) throw invalid("errors.checkTheForm", { toActorId: "actors.notToItself" });

    const periodEdtf = period?.edtf ?? "";
    const same = { investigationId, fromActorId, toActorId, kind, periodEdtf, withdrawnAt: null };
    if (await tx.actorRelation.findFirst({ where: same })) throw conflict("actors.relationKnown");

    const { id } = await tx.actorRelation.create({
      data: {
        investigationId,
        fromActorId,
        toActorId,
        kind,
        periodEdtf,
        periodEarliest: period?.earliest ? dateOfDay(period.earliest) : null,
        periodLatest: period?.latest ? dateOfDay(period.latest) : null,
        sourceWords,
        recordedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });

    return {
      result: { relationId: id },
      audit: {
        subjectType: "actor",
        subjectId: fromActorId,
        investigationId,
        details: { relationId: id, kind, toActorId },
      },
    };
  },
});
