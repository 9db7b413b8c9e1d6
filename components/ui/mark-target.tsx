"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";

/**
 * A link followed inside the application changes the address without the browser looking at its fragment: `:target`
 * stays empty, and what the link leads to is not marked. This lets the browser look again; the router's own note on
 * the history entry is put back, or the way back would lead nowhere.
 */
export function MarkTarget() {
  const path = usePathname();
  const search = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the arrival at an address that this waits for
  useEffect(() => {
    const { hash } = window.location;
    if (!hash || document.querySelector(":target")?.id === decodeURIComponent(hash.slice(1))) return;
    const state = window.history.state;
    window.location.replace(hash);
    window.history.replaceState(state, "");
  }, [path, search]);
  return null;
}
