import type { Actor } from "@/lib/access/actor";
import { listActorChoices } from "@/lib/actors/queries";
import { listActChoices } from "@/lib/incidents/queries";

/** Parties and incidents that a letter may name, for its selects. */
export async function letterChoices(actor: Actor, investigationId: string) {
  const parties = await listActorChoices(actor, investigationId);
  const incidents = await listActChoices(actor, investigationId);
  return {
    parties: parties.map(({ actorId, name }) => ({ value: actorId, label: name })),
    incidents: incidents.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
  };
}
