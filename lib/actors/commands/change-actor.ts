import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { actorsVisibleTo, canChangeActor } from "../policy";
import { changeActorInput } from "../schema";
import { refuseTakenName } from "./refuse-taken-name";

export const changeActor = defineCommand({
  name: "actor.changed",
  input: changeActorInput,
  load: (tx, actor, { actorId }) => tx.actor.findFirst({ where: { id: actorId, AND: actorsVisibleTo(actor) } }),
  allow: canChangeActor,

  async apply({ tx, actor, input: { actorId, version, ...fields }, subject: prior, now }) {
    await refuseTakenName(tx, prior.investigationId, fields.name, actorId);
    const { count } = await tx.actor.updateMany({
      where: { id: prior.id, version },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    // After the update, which waits for another editor: kept first, two editors at once would collide here.
    await keepVersion(tx, actor, "actor", prior, now);

    return {
      result: { actorId },
      audit: {
        subjectType: "actor",
        subjectId: actorId,
        investigationId: prior.investigationId,
        details: { version: version + 1 },
      },
    };
  },
});
