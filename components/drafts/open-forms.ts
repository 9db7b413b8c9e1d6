"use client";

const flushes = new Set<() => Promise<void>>();

/** A form that has something to write down before its page goes. */
export function onFlush(flush: () => Promise<void>): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Writes down now what is typed anywhere on this page. */
export const flushAll = async (): Promise<void> => {
  await Promise.allSettled([...flushes].map((flush) => flush()));
};

if (typeof document !== "undefined") {
  // The last that a page on a telephone hears of itself.
  document.addEventListener("visibilitychange", () => document.hidden && void flushAll());
  addEventListener("pagehide", () => void flushAll());
}
