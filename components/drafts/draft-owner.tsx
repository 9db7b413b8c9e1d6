"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { keepSending } from "./going-out";
import type { Round } from "./outbox";
import { type DraftOwner, draftsOf } from "./sealed-drafts";

type Value = { hasKey: boolean; owner: DraftOwner | null; round: Round };
const Context = createContext<Value>({ hasKey: false, owner: null, round: "empty" });

/** Whose drafts are kept below here, once the page is alive, and how it goes with what waits. */
export const useDraftOwner = () => use(Context);

type Props = { userId: string | undefined; boxPublic: string | undefined; children: ReactNode };

/** Around every page of someone who is signed in: keeps their drafts, and sends what waits. */
export function DraftOwnerProvider({ userId, boxPublic, children }: Props) {
  const router = useRouter();
  const [owner, setOwner] = useState<DraftOwner | null>(null);
  const [round, setRound] = useState<Round>("empty");

  useEffect(() => {
    if (!userId || !boxPublic) return setOwner(null);
    const owner = { userId, boxPublic };
    setOwner(owner);
    let stop = () => {};
    let isGone = false;
    void draftsOf(owner).then((drafts) => {
      if (isGone) return;
      const stopSending = keepSending(drafts, setRound);
      // What was sent stands on the page, be it that of the form or another.
      const stopHearing = drafts.outbox.onHeard(({ answer }) => answer.status === "done" && router.refresh());
      stop = () => {
        stopSending();
        stopHearing();
      };
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [userId, boxPublic, router]);

  return <Context value={{ hasKey: boxPublic !== undefined, owner, round }}>{children}</Context>;
}
