import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { recordPlace } from "@/lib/places/commands/record-place";
import type { PlaceInput } from "@/lib/places/schema";

type PlaceRow = PlaceInput & { id: string };

/** The place of a record that is being changed: the same row when nothing about it changed, else a new one, or none. */
export async function keepOrRecordPlace(
  tx: Tx,
  actor: Actor,
  prior: { investigationId: string; place: PlaceRow | null },
  input: PlaceInput | null,
  now: Date,
): Promise<string | null> {
  if (!input) return null;
  if (prior.place && isSame(prior.place, input)) return prior.place.id;
  const place = await recordPlace(tx, actor, prior.investigationId, input, now);
  return place.id;
}

function isSame(a: PlaceInput, b: PlaceInput): boolean {
  return (
    a.words === b.words &&
    a.adminPcode === b.adminPcode &&
    a.lat === b.lat &&
    a.lon === b.lon &&
    a.radiusM === b.radiusM &&
    a.publicLevel === b.publicLevel
  );
}
