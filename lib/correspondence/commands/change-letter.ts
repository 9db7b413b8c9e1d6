import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canWriteLetter } from "../policy";
import { findLetterRow } from "../queries";
import { changeLetterInput } from "../schema";
import { lockedLetter } from "./locked-letter";
import { checkNamed, writeAllegations } from "./write-allegations";

/** Only while it is not sent. A new text needs a new decision on its risk. */
export const changeLetter = defineCommand({
  name: "letter.changed",
  input: changeLetterInput,
  load: findLetterRow,
  allow: canWriteLetter,

  async apply({ tx, actor, input, subject, now }) {
    const letter = await lockedLetter(tx, subject.id, input.version);
    if (letter.events.some(({ kind }) => kind === "sent")) throw conflict("correspondence.refusals.alreadySent");
    const { investigationId } = letter;
    await checkNamed(tx, { ...input, investigationId });

    await keepVersion(tx, actor, "letter", letter, now);
    const { addresseeId, subject: line, body } = input;
    await tx.letter.updateMany({
      where: { id: letter.id, version: input.version },
      data: { addresseeId, subject: line, body, version: { increment: 1 } },
    });
    await tx.letterAllegation.deleteMany({ where: { letterId: letter.id } });
    await writeAllegations(tx, { ...input, id: letter.id, investigationId });

    const { id, code } = letter;
    return {
      result: { letterId: id, version: input.version + 1 },
      audit: { subjectType: "letter", subjectId: id, investigationId, details: { code, version: input.version + 1 } },
    };
  },
});
