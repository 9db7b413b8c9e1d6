import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { files as store } from "@/lib/storage/files";
import { canCheckOriginal } from "../policy";
import { checkOriginalInput } from "../schema";
import { addCustodyEntry } from "./add-custody-entry";
import { findEvidenceRow } from "./find-evidence";

/**
 * Reads an original whole and compares it with the hash it was received with. What was found is written into custody
 * either way: `intact`, `altered` or `missing`.
 */
export const checkOriginal = defineCommand({
  name: "evidence.original-checked",
  input: checkOriginalInput,
  load: findEvidenceRow,
  allow: canCheckOriginal,

  async apply({ tx, actor, subject: { id: evidenceId, investigationId, code, files }, now }) {
    const [original] = files;
    if (!original) throw conflict("evidence.noOriginalYet");

    const { sha256 } = original;
    const health = await store().check(investigationId, sha256);
    const facts = { investigationId, evidenceId, at: now, actorId: actor.id, sha256, purpose: health };
    await addCustodyEntry(tx, { ...facts, action: "checked" });

    return {
      result: { evidenceId, health },
      audit: { subjectType: "evidence", subjectId: evidenceId, investigationId, details: { code, sha256, health } },
    };
  },
});
