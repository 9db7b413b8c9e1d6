"use client";
import { useSyncExternalStore } from "react";

/** The founder of an investigation's identity key, as this browser met them first. */
export type MetFounder = { key: string; isCompared: boolean };

const place = (investigationId: string) => `attest.met-founder.${investigationId}`;
const listeners = new Set<() => void>();

/**
 * Kept in this browser, not on the server: it is there to notice a server that shows another founder today than yesterday.
 * null: never met, or this browser keeps nothing.
 */
export function metFounder(investigationId: string): MetFounder | null {
  return read(kept(investigationId));
}

export function keepFounder(investigationId: string, met: MetFounder) {
  try {
    localStorage.setItem(place(investigationId), JSON.stringify(met));
  } catch {
    // A browser that keeps nothing meets everyone for the first time, and the page says so.
  }
  for (const listener of listeners) listener();
}

export function useMetFounder(investigationId: string): MetFounder | null {
  // The text itself is compared from one drawing to the next: an object would be another each time.
  return read(
    useSyncExternalStore(
      listen,
      () => kept(investigationId),
      () => null,
    ),
  );
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function kept(investigationId: string): string | null {
  try {
    return localStorage.getItem(place(investigationId));
  } catch {
    return null;
  }
}

function read(text: string | null): MetFounder | null {
  try {
    const met: unknown = JSON.parse(text ?? "null");
    if (typeof met !== "object" || met === null || !("key" in met) || typeof met.key !== "string") return null;
    return { key: met.key, isCompared: "isCompared" in met && met.isCompared === true };
  } catch {
    return null;
  }
}
