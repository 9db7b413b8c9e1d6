"use client";
import { useRef } from "react";
import { useShortcut } from "./use-shortcut";

/** Put beside an input: the key brings the cursor there. */
export function FocusOnKey({ shortcut }: { shortcut: string }) {
  const marker = useRef<HTMLSpanElement>(null);
  useShortcut(shortcut, () => {
    const input = marker.current?.parentElement?.querySelector("input");
    input?.focus();
    return input !== undefined;
  });
  return <span ref={marker} hidden />;
}
