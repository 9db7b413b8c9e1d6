import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canNoteCustody } from "../policy";
import { noteCustodyInput } from "../schema";
import { addCustodyEntry } from "./add-custody-entry";
import { findEvidenceRow } from "./find-evidence";

/** What a person did with an original outside of this program: collected it, showed it, sent it, analysed it. */
export const noteCustody = defineCommand({
  name: "evidence.custody-noted",
  input: noteCustodyInput,
  load: findEvidenceRow,
  allow: canNoteCustody,

  async apply({ tx, actor, input, subject: { id: evidenceId, investigationId, code, files }, now }) {
    const [original] = files;
    if (!original) throw conflict("evidence.noOriginalYet");

    const { action, purpose } = input;
    const facts = { investigationId, evidenceId, at: now, actorId: actor.id, sha256: original.sha256 };
    const number = await addCustodyEntry(tx, { ...facts, action, purpose });

    return {
      result: { evidenceId, number },
      audit: {
        subjectType: "evidence",
        subjectId: evidenceId,
        investigationId,
        details: { code, action, custody: number },
      },
    };
  },
});
