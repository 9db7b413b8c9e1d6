import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import type { PlaceInput } from "../schema";

/**
 * Writes a place inside another command, which permits and audits it: a place is no record of its own. Places never
 * change; a correction is a new row. `field` is where the place stands in that command's form.
 * Throws `invalid` for an admin unit that the gazetteer does not hold.
 */
export async function recordPlace(
  tx: Tx,
  actor: Pick<Actor, "id">,
  investigationId: string,
  input: PlaceInput,
  now: Date,
  field = "place",
) {
  const unit = input.adminPcode
    ? await tx.adminUnit.findUnique({ where: { pcode: input.adminPcode }, select: { pcode: true, path: true } })
    : null;
  if (input.adminPcode && !unit)
    throw invalid("errors.checkTheForm", { [`${field}.adminPcode`]: "places.unknownUnit" });

  return tx.place.create({
    data: {
      investigationId,
      ...input,
      adminPath: unit?.path ?? [],
      createdById: actor.id,
      createdAt: now,
    },
  });
}
