import "server-only";
import { defineCommand } from "@/lib/command";
import { findCompartment } from "@/lib/investigations/queries";
import { canRecordActor } from "../policy";
import { recordActorInput } from "../schema";
import { refuseTakenName } from "./refuse-taken-name";

export const recordActor = defineCommand({
  name: "actor.recorded",
  input: recordActorInput,
  load: findCompartment,
  allow: canRecordActor,

  async apply({ tx, actor, input, now }) {
    await refuseTakenName(tx, input.investigationId, input.name);
    const { id } = await tx.actor.create({
      data: { ...input, recordedById: actor.id, createdAt: now },
      select: { id: true },
    });

    return {
      result: { actorId: id },
      audit: { subjectType: "actor", subjectId: id, investigationId: input.investigationId },
    };
  },
});
