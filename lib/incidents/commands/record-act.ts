import "server-only";
import { defineCommand } from "@/lib/command";
import { recordPlace } from "@/lib/places/commands/record-place";
import { canRecordAct, incidentsVisibleTo } from "../policy";
import { recordActInput } from "../schema";
import { checkAct } from "./check-act";
import { actColumns, findReferences, replaceChildren } from "./write-act";

/** What was done, in an incident: one type, one unit, one count, one set of perpetrators (domain.md 1). */
export const recordAct = defineCommand({
  name: "act.recorded",
  input: recordActInput,
  load: (tx, actor, { incidentId }) =>
    tx.incident.findFirst({
      where: { id: incidentId, AND: incidentsVisibleTo(actor) },
      select: { id: true, investigationId: true, code: true },
    }),
  allow: canRecordAct,

  async apply({ tx, actor, input, subject: incident, now }) {
    const { investigationId } = incident;
    const references = await findReferences(tx, investigationId, input);
    checkAct(input, references);

    const place = input.place && (await recordPlace(tx, actor, investigationId, input.place, now));
    // One statement takes the number, so two people at once never get the same.
    const { nextActNumber } = await tx.incident.update({
      where: { id: incident.id },
      data: { nextActNumber: { increment: 1 } },
      select: { nextActNumber: true },
    });
    const number = nextActNumber - 1;
    const code = `${incident.code}.${number}`;
    const act = await tx.act.create({
      data: {
        investigationId,
        incidentId: incident.id,
        number,
        code,
        ...actColumns(input),
        placeId: place?.id ?? null,
        recordedById: actor.id,
        createdAt: now,
      },
    });
    await replaceChildren(tx, { actId: act.id, investigationId }, input, references);

    return {
      result: { actId: act.id, incidentId: incident.id, code },
      audit: { subjectType: "act", subjectId: act.id, investigationId, details: { code, incidentId: incident.id } },
    };
  },
});
