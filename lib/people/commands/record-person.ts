import "server-only";
import { defineCommand } from "@/lib/command";
import { findCompartment } from "@/lib/investigations/queries";
import { canRecordPerson } from "../policy";
import { recordPersonInput } from "../schema";
import { addPerson } from "./add-person";

export const recordPerson = defineCommand({
  name: "person.recorded",
  input: recordPersonInput,
  load: findCompartment,
  allow: canRecordPerson,

  async apply({ tx, actor, input: { investigationId, ...fields }, now }) {
    const { personId, code } = await addPerson(tx, actor, investigationId, fields, now);

    return {
      result: { personId, code },
      audit: { subjectType: "person", subjectId: personId, investigationId, details: { code } },
    };
  },
});
