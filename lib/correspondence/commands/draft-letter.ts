import "server-only";
import { defineCommand } from "@/lib/command";
import { nextCode } from "@/lib/ids/codes";
import { findCompartment } from "@/lib/investigations/queries";
import { canWriteLetter } from "../policy";
import { draftLetterInput } from "../schema";
import { checkNamed, writeAllegations } from "./write-allegations";

/** A letter to an accused party, with the allegations it is asked about. Nothing leaves yet. */
export const draftLetter = defineCommand({
  name: "letter.drafted",
  input: draftLetterInput,
  load: findCompartment,
  allow: canWriteLetter,

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    await checkNamed(tx, input);
    const code = await nextCode(tx, investigationId, "LET");
    const { addresseeId, subject, body } = input;
    const letter = await tx.letter.create({
      data: { investigationId, code, addresseeId, subject, body, createdById: actor.id, createdAt: now },
    });
    await writeAllegations(tx, { ...input, id: letter.id });

    return {
      result: { letterId: letter.id, code },
      audit: { subjectType: "letter", subjectId: letter.id, investigationId, details: { code, addresseeId } },
    };
  },
});
