import type { Actor } from "@/lib/access/actor";
import { recordActor } from "@/lib/actors/commands/record-actor";

let made = 0;

/** An armed actor of the cast's investigation; a non-State group unless said otherwise. */
export async function buildArmedActor(
  { investigationId, researcher }: { investigationId: string; researcher: Actor },
  fields: Partial<{ name: string; isState: boolean }> = {},
): Promise<string> {
  made += 1;
  const isState = fields.isState ?? false;
  const { actorId } = await recordActor(researcher, {
    investigationId,
    name: fields.name ?? `Group ${made}`,
    kind: isState ? "armed_force" : "armed_group",
    isState,
  });
  return actorId;
}
