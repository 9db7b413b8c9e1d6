import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict, invalid } from "@/lib/errors";
import { recordPlace } from "@/lib/places/commands/record-place";
import type { PlaceInput } from "@/lib/places/schema";
import { canChangeEvidence, evidenceVisibleTo } from "../policy";
import { changeEvidenceInput } from "../schema";
import { descriptionColumns } from "./description-columns";

/** Corrects what is said about an item; what was said before is kept. Its original has no command that changes it. */
export const changeEvidence = defineCommand({
  name: "evidence.changed",
  input: changeEvidenceInput,
  load: (tx, actor, { evidenceId }) =>
    tx.evidence.findFirst({ where: { id: evidenceId, AND: evidenceVisibleTo(actor) } }),
  allow: canChangeEvidence,

  async apply({ tx, actor, input, subject: evidence, now }) {
    if (input.kind !== evidence.kind) throw invalid("errors.checkTheForm", { kind: "evidence.kindIsFixed" });
    const { investigationId } = evidence;
    const columns = await descriptionColumns(tx, actor, investigationId, input, now);

    let claimedPlaceId = evidence.claimedPlaceId;
    if (!(await isSamePlace(tx, claimedPlaceId, input.claimedPlace))) {
      const place =
        input.claimedPlace && (await recordPlace(tx, actor, investigationId, input.claimedPlace, now, "claimedPlace"));
      claimedPlaceId = place?.id ?? null;
    }

    await keepVersion(tx, actor, "evidence", evidence, now);
    const { count } = await tx.evidence.updateMany({
      where: { id: evidence.id, version: input.version },
      data: { ...columns, claimedPlaceId, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");

    return {
      result: { evidenceId: evidence.id, code: evidence.code },
      audit: {
        subjectType: "evidence",
        subjectId: evidence.id,
        investigationId,
        details: { code: evidence.code, from: input.version },
      },
    };
  },
});

/** Places are never changed: a corrected one is a new row, and the same one again is the row there is. */
async function isSamePlace(tx: Tx, placeId: string | null, typed: PlaceInput | null): Promise<boolean> {
  if (!placeId || !typed) return !placeId && !typed;
  const known = await tx.place.findUniqueOrThrow({ where: { id: placeId } });
  const names = ["words", "adminPcode", "lat", "lon", "radiusM", "publicLevel"] as const;
  return names.every((name) => known[name] === typed[name]);
}
