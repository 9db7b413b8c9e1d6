import { findSealingAction, listWaitingWrapsAction, rewrapRecordsAction } from "@/lib/sealing/actions";
import { answered } from "./stopped";
import { vault } from "./vault-client";

/**
 * Wraps the record keys of earlier generations to the present one, a batch at a time, until none that this member can open
 * is left. Cut off, it goes on where it stopped: what is wrapped is wrapped. `told` hears how many remain.
 */
export async function rewrapAll(investigationId: string, told: (left: number) => void): Promise<void> {
  for (;;) {
    const sealing = answered(await findSealingAction(investigationId));
    told(sealing?.waitingForRewrap ?? 0);
    const waiting = sealing ? answered(await listWaitingWrapsAction(investigationId)) : [];
    if (!sealing || waiting.length === 0) return;
    const { count } = answered(await rewrapRecordsAction(await vault.rewrapRecords({ sealing, waiting })));
    // Whatever the server does not take now it will not take the next time either.
    if (count === 0) return;
  }
}
