import "server-only";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";

type Letter = {
  id: string;
  investigationId: string;
  addresseeId: string;
  allegations: { words: string; incidentId: string | null }[];
};

/** Numbers the allegations in their order. What they name must be of this investigation. */
export async function writeAllegations(tx: Tx, { id, investigationId, allegations }: Letter) {
  await tx.letterAllegation.createMany({
    data: allegations.map((allegation, at) => ({ investigationId, letterId: id, number: at + 1, ...allegation })),
  });
}

/** Refuses an addressee or an incident that is not of this investigation, as what does not exist. */
export async function checkNamed(tx: Tx, { investigationId, addresseeId, allegations }: Omit<Letter, "id">) {
  const addressee = await tx.actor.count({ where: { id: addresseeId, investigationId } });
  if (addressee === 0)
    throw invalid("errors.checkTheForm", { addresseeId: "correspondence.refusals.unknownAddressee" });

  const named = [...new Set(allegations.flatMap(({ incidentId }) => incidentId ?? []))];
  const known = await tx.incident.count({ where: { id: { in: named }, investigationId } });
  if (known !== named.length) {
    throw invalid("errors.checkTheForm", { allegations: "correspondence.refusals.unknownIncident" });
  }
}
