import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canChangePerson, peopleVisibleTo } from "../policy";
import { changePersonInput } from "../schema";

export const changePerson = defineCommand({
  name: "person.changed",
  input: changePersonInput,
  load: (tx, actor, { personId }) => tx.person.findFirst({ where: { id: personId, AND: peopleVisibleTo(actor) } }),
  allow: canChangePerson,

  async apply({ tx, actor, input: { personId, version, ...fields }, subject: person, now }) {
    const { count } = await tx.person.updateMany({
      where: { id: person.id, version },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    // After the update, which waits for another editor: kept first, two editors at once would collide here.
    await keepVersion(tx, actor, "person", person, now);

    return {
      result: { personId, code: person.code },
      audit: {
        subjectType: "person",
        subjectId: person.id,
        investigationId: person.investigationId,
        details: { code: person.code, version: version + 1 },
      },
    };
  },
});
