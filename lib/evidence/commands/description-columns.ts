import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { dateOfDay, dayOf } from "@/lib/time/clock";
import type { changeEvidenceInput, recordEvidenceInput } from "../schema";

type Description = z.output<typeof recordEvidenceInput> | z.output<typeof changeEvidenceInput>;

/** What recording and correcting an item have in common: what was typed, as columns. Throws `invalid` on what can't be. */
export async function descriptionColumns(tx: Tx, actor: Actor, investigationId: string, input: Description, now: Date) {
  if (input.collectedOn !== null && input.collectedOn > dayOf(now)) {
    throw invalid("errors.checkTheForm", { collectedOn: "evidence.collectedInTheFuture" });
  }
  const collectorId = input.collectorId ?? actor.id;
  const member = await tx.membership.findFirst({
    where: { investigationId, userId: collectorId },
    select: { id: true },
  });
  if (!member) throw invalid("errors.checkTheForm", { collectorId: "evidence.collectorIsNoMember" });

  const when = input.claimedWhen;
  return {
    title: input.title,
    description: input.description,
    graphic: input.graphic,
    claimedEdtf: when?.edtf ?? "",
    claimedWords: when?.words ?? "",
    claimedEarliest: when?.earliest ? dateOfDay(when.earliest) : null,
    claimedLatest: when?.latest ? dateOfDay(when.latest) : null,
    collectedOn: input.collectedOn ? dateOfDay(input.collectedOn) : null,
    collectorId,
    provenance: input.provenance,
    reliability: input.reliability,
    details: input.details,
  };
}
