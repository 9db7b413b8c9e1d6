"use client";
import { useEffect, useState } from "react";
import { useDraftOwner } from "./draft-owner";
import { type Drafts, draftsOf } from "./sealed-drafts";

/** The drafts of whoever is signed in; null on the server, until they are there, and for those who have no key. */
export function useMyDrafts(): Drafts | null {
  const { owner } = useDraftOwner();
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  useEffect(() => {
    let isGone = false;
    if (owner) void draftsOf(owner).then((mine) => !isGone && setDrafts(mine));
    else setDrafts(null);
    return () => {
      isGone = true;
    };
  }, [owner]);
  return drafts;
}
