"use client";
import { type RefObject, useCallback, useEffect, useState } from "react";
import type { DraftInHand } from "./draft-in-hand";
import { waitingEvent } from "./going-out";
import { type Drafts, lyingAbout } from "./sealed-drafts";
import { onDraftsChange } from "./store";
import type { DraftRow } from "./types";

const settledMs = 150;

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
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      void refresh();
      // A lock that was let go is gone a moment later.
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), settledMs);
    };
    const stop = onDraftsChange(soon);
    addEventListener(waitingEvent, soon);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener(waitingEvent, soon);
    };
  }, [refresh]);

  return { rows, refresh };
}
