"use client";
import { useEffect, useRef } from "react";

/**
 * Listens for a key pressed alone, anywhere but where one types. `act` returns false to leave the key alone. Off under html[data-shortcuts=off], which a setting
 * may write: people who speak to their computer press such keys without meaning to (WCAG 2.1.4).
 */
export function useShortcut(keys: string | readonly string[], act: (key: string) => boolean): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const list = typeof keys === "string" ? keys : keys.join("\n");

  useEffect(() => {
    const wanted = list.split("\n");
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!wanted.includes(event.key) || isTyping(event.target) || areOff()) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog[open]") !== null
  );
}

function areOff(): boolean {
  return document.documentElement.dataset.shortcuts === "off" || document.querySelector("dialog[open]") !== null;
}
