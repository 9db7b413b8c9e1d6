import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { actWithFacts } from "../facts";
import { actsVisibleTo, canChangeAct } from "../policy";
import { changeActInput } from "../schema";
import { checkAct } from "./check-act";
import { keepOrRecordPlace } from "./keep-or-record-place";
import { actColumns, findReferences, replaceChildren } from "./write-act";

/** A new version of an act, whole: what it was is kept with who was involved, its parts and its victims. */
export const changeAct = defineCommand({
  name: "act.changed",
  input: changeActInput,
  load: (tx, actor, { actId }) =>
    tx.act.findFirst({ where: { id: actId, AND: actsVisibleTo(actor) }, include: actWithFacts }),
  allow: canChangeAct,

  async apply({ tx, actor, input, subject: act, now }) {
    const { id: actId, investigationId, code } = act;
    const references = await findReferences(tx, investigationId, input);
    checkAct(input, references);

    const placeId = await keepOrRecordPlace(tx, actor, act, input.place, now);
    const { count } = await tx.act.updateMany({
      where: { id: actId, version: input.version },
      data: { ...actColumns(input), placeId, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    // After the update, which waits for another editor and then finds nothing to change; kept first, it would be a duplicate.
    await keepVersion(tx, actor, "act", act, now);
    await replaceChildren(tx, { actId, investigationId }, input, references);

    return {
      result: { actId, incidentId: act.incidentId, version: input.version + 1 },
      audit: { subjectType: "act", subjectId: actId, investigationId, details: { code, version: input.version + 1 } },
    };
  },
});
