import "server-only";
import { defineCommand } from "@/lib/command";
import { nextCode } from "@/lib/ids/codes";
import { findCompartment } from "@/lib/investigations/queries";
import { recordPlace } from "@/lib/places/commands/record-place";
import { canRecordEvidence } from "../policy";
import { recordEvidenceInput } from "../schema";
import { descriptionColumns } from "./description-columns";

/** A new item, without its original yet: the file follows by `receive-original`, which starts its custody. */
export const recordEvidence = defineCommand({
  name: "evidence.recorded",
  input: recordEvidenceInput,
  load: findCompartment,
  allow: canRecordEvidence,

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    const columns = await descriptionColumns(tx, actor, investigationId, input, now);
    const place =
      input.claimedPlace && (await recordPlace(tx, actor, investigationId, input.claimedPlace, now, "claimedPlace"));
    const code = await nextCode(tx, investigationId, "EV");

    const evidence = await tx.evidence.create({
      data: {
        ...columns,
        investigationId,
        code,
        kind: input.kind,
        claimedPlaceId: place?.id ?? null,
        recordedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });

    return {
      result: { evidenceId: evidence.id, code },
      audit: { subjectType: "evidence", subjectId: evidence.id, investigationId, details: { code, kind: input.kind } },
    };
  },
});
