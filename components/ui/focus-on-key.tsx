"use client";
import { useRef } from "react";
import { useShortcut } from "./use-shortcut";

/** Put beside an input: the key brings the cursor there, where it is to be seen. Of two places for one thing, one is hidden. */
export function FocusOnKey({ shortcut }: { shortcut: string }) {
  const marker = useRef<HTMLSpanElement>(null);
  useShortcut(shortcut, () => {
    const input = marker.current?.parentElement?.querySelector("input");
    if (!input?.checkVisibility()) return false;
    input.focus();
    return true;
  });
  return <span ref={marker} hidden />;
}
