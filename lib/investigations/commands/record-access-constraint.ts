import "server-only";
import { defineCommand } from "@/lib/command";
import { invalid } from "@/lib/errors";
import { whenColumns } from "@/lib/time/when-columns";
import { canRecordConstraints } from "../policy";
import { findCompartment } from "../queries";
import { recordAccessConstraintInput } from "../schema";

/** Says where and when research was kept from being done: why figures are conservative (domain.md 5). */
export const recordAccessConstraint = defineCommand({
  name: "access-constraint.recorded",
  input: recordAccessConstraintInput,
  load: findCompartment,
  allow: canRecordConstraints,

  async apply({ tx, actor, input: { period, ...fields }, now }) {
    const areaPcodes = [...new Set(fields.areaPcodes)].sort();
    const known = await tx.adminUnit.count({ where: { pcode: { in: areaPcodes } } });
    if (known !== areaPcodes.length) throw invalid("errors.checkTheForm", { areaPcodes: "places.unknownUnit" });

    const { whenEdtf, whenWords, whenEarliest, whenLatest } = whenColumns(period);
    const { id } = await tx.accessConstraint.create({
      data: {
        ...fields,
        areaPcodes,
        periodEdtf: whenEdtf,
        periodWords: whenWords,
        periodEarliest: whenEarliest,
        periodLatest: whenLatest,
        recordedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });

    return {
      result: { constraintId: id },
      audit: { subjectType: "access-constraint", subjectId: id, investigationId: fields.investigationId },
    };
  },
});
