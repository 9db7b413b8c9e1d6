import "server-only";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canCopyOriginal } from "../policy";
import { copyOriginalInput } from "../schema";
import { addCustodyEntry } from "./add-custody-entry";
import { findEvidenceRow } from "./find-evidence";

/** Someone takes a copy of an original: written into custody before the first byte leaves. */
export const copyOriginal = defineCommand({
  name: "evidence.original-copied",
  input: copyOriginalInput,
  load: findEvidenceRow,
  allow: (actor, evidence, _input, now) => all(canCopyOriginal(actor, evidence), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: { id: evidenceId, investigationId, code, files }, now }) {
    const [original] = files;
    if (!original) throw conflict("evidence.noOriginalYet");

    const { sha256, mediaType } = original;
    const facts = { investigationId, evidenceId, at: now, actorId: actor.id, sha256, purpose: input.purpose };
    const number = await addCustodyEntry(tx, { ...facts, action: "copied" });

    return {
      result: { investigationId, code, sha256, mediaType },
      audit: {
        subjectType: "evidence",
        subjectId: evidenceId,
        investigationId,
        details: { code, sha256, custody: number },
      },
    };
  },
});
