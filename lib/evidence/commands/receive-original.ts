import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canReceiveOriginal } from "../policy";
import { receiveOriginalInput } from "../schema";
import { addCustodyEntry, holdItem } from "./add-custody-entry";
import { findEvidenceRow } from "./find-evidence";

/**
 * A file that is stored already becomes an item's original, once and for good, and its custody begins. Says which other
 * items have the same file: they share one origin. An original that is there is a `conflict` with its hash.
 */
export const receiveOriginal = defineCommand({
  name: "evidence.original-received",
  input: receiveOriginalInput,
  load: findEvidenceRow,
  allow: canReceiveOriginal,

  async apply({ tx, actor, input, subject: { id: evidenceId, investigationId, code }, now }) {
    await holdItem(tx, evidenceId);
    const present = await tx.evidenceFile.findFirst({
      where: { evidenceId, role: "original" },
      select: { sha256: true },
    });
    if (present) throw conflict("evidence.upload.originalExists", { sha256: present.sha256 });

    const { sha256, bytes, mediaType, fileName } = input;
    const file = { investigationId, evidenceId, role: "original", sha256, bytes, mediaType, fileName };
    await tx.evidenceFile.createMany({ data: [{ ...file, createdById: actor.id, createdAt: now }] });
    await addCustodyEntry(tx, { investigationId, evidenceId, at: now, actorId: actor.id, action: "received", sha256 });

    const same = await tx.evidence.findMany({
      where: { investigationId, id: { not: evidenceId }, files: { some: { role: "original", sha256 } } },
      select: { code: true },
      orderBy: { code: "asc" },
    });
    const payload = { evidenceId };
    return {
      result: { evidenceId, code, sha256, bytes, mediaType, sameFileAs: same.map((other) => other.code) },
      audit: {
        subjectType: "evidence",
        subjectId: evidenceId,
        investigationId,
        details: { code, sha256, bytes, mediaType },
      },
      afterCommit: [
        { kind: "evidence.metadata", investigationId, payload },
        { kind: "evidence.thumbnail", investigationId, payload },
      ],
    };
  },
});
