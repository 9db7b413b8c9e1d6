"use client";
import { flushAll } from "@/components/drafts/open-forms";
import { awayCookie } from "@/lib/access/away";

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("leave");
/** How long what was typed may take to be written down. The page is hidden from the first moment on. */
const flushMs = 400;
let isLeaving = false;

/**
 * Hides everything at once, writes down what was typed, ends the session, and puts a blank page in this one's place, in
 * every window of this browser. It needs no line: about:blank comes from nowhere, and the cookie makes every page of ours that
 * of someone signed out until the session could be ended (see EndAway).
 */
export async function leave({ isTold = false } = {}): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  document.documentElement.hidden = true;
  document.title = "";
  if (!isTold) channel?.postMessage("leave");
  // biome-ignore lint/suspicious/noDocumentCookie: it must be there before the next request, and in every browser.
  document.cookie = `${awayCookie}=1; path=/; secure; samesite=strict`;
  // A form with typed text would ask whether one is sure.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
  if (!isTold) void endSession();
  await Promise.race([flushAll(), new Promise((resolve) => setTimeout(resolve, flushMs))]);
  location.replace("about:blank");
}

/** Also once the page is gone. Whether it came through is for the next page to see. */
const endSession = () => fetch("/api/v1/leave", { method: "POST", keepalive: true }).catch(() => null);

const isAway = () => document.cookie.includes(`${awayCookie}=1`);

/** A page that was on its way when the others went, or that the browser brings back as it was, goes after them. */
export function leaveAsToldBefore() {
  if (isAway()) void leave({ isTold: true });
}

/** Ends a session that outlived its page, then lets people sign in again. */
export async function endAway(): Promise<void> {
  if (!isAway()) return;
  const answer = await endSession();
  // biome-ignore lint/suspicious/noDocumentCookie: see above.
  if (answer?.ok) document.cookie = `${awayCookie}=; path=/; secure; samesite=strict; max-age=0`;
}

if (typeof document !== "undefined") channel?.addEventListener("message", () => void leave({ isTold: true }));
