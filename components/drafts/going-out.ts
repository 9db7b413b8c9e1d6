"use client";
import { onVaultChange } from "@/components/sealing/vault-client";
import type { Round } from "./outbox";
import type { Drafts } from "./sealed-drafts";

/** Something was left waiting in this page. */
export const waitingEvent = "drafts-waiting";

const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

/**
 * Sends what waits: now, when the browser believes that the line is back, when the keys are opened, when someone comes back
 * to the page, and in between with longer and longer pauses. What a browser says of its line is a hint, never a reason
 * not to try. Returns how to stop.
 */
export function keepSending({ outbox }: Drafts, onRound: (round: Round) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = firstPauseMs;
  let isStopped = false;

  async function go() {
    clearTimeout(timer);
    const round = await outbox.drain().catch((): Round => "cut");
    if (isStopped) return;
    onRound(round);
    // For locked keys there is nothing to do but wait for their owner; the rest may come right by itself.
    if (round !== "cut" && round !== "signed-out") return;
    clearTimeout(timer);
    timer = setTimeout(() => void go(), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  const goNow = () => {
    pauseMs = firstPauseMs;
    void go();
  };
  const onVisible = () => !document.hidden && goNow();
  const stopListening = onVaultChange((isOpen) => isOpen && goNow());
  addEventListener("online", goNow);
  addEventListener(waitingEvent, goNow);
  document.addEventListener("visibilitychange", onVisible);
  goNow();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    stopListening();
    removeEventListener("online", goNow);
    removeEventListener(waitingEvent, goNow);
    document.removeEventListener("visibilitychange", onVisible);
  };
}

/** Something was left waiting: whoever sends goes on. */
export const tellWaiting = () => dispatchEvent(new Event(waitingEvent));
