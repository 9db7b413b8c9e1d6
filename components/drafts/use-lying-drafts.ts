"use client";
import { type RefObject, useCallback, useEffect, useState } from "react";
import type { DraftInHand } from "./draft-in-hand";
import { type Drafts, lyingAbout } from "./sealed-drafts";
import { onDraftsChange } from "./store";
import type { DraftRow } from "./types";

/** What lies on this device from before: of one form where `tag` says which, else of all. Newest first. */
export function useLyingDrafts(drafts: Drafts | null, tag?: string, inHand?: RefObject<DraftInHand | null>) {
  const [rows, setRows] = useState<DraftRow[]>([]);

  const refresh = useCallback(async () => {
    if (!drafts) return setRows([]);
    const mine = (await drafts.list()).filter((row) => tag === undefined || row.tag === tag);
    const lying = await lyingAbout(mine);
    setRows(lying.filter(({ id }) => id !== inHand?.current?.id).reverse());
  }, [drafts, tag, inHand]);

  useEffect(() => {
    void refresh();
    return onDraftsChange(() => void refresh());
  }, [refresh]);

  return { rows, refresh };
}
