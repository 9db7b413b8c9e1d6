"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FormKeeper } from "@/components/ui/form-keeper";
import type { FormState } from "@/lib/form-state";
import { type DraftInHand, type DraftOf, type DraftStart, takeDraft } from "./draft-in-hand";
import { useDraftOwner } from "./draft-owner";
import { fillForm, isUntouched, setReadOnly, valueIn } from "./form-text";
import { tellWaiting } from "./going-out";
import { onFlush } from "./open-forms";
import type { Answer } from "./outbox";
import { type Drafts, draftsOf, hashOf } from "./sealed-drafts";
import { onDraftsChange } from "./store";
import type { DraftText } from "./types";

/** How long a form waits for its answer before it says that the text waits on the device. The sending itself goes on. */
const patienceMs = 10_000;

type Options = {
  what: DraftOf;
  box: RefObject<HTMLDivElement | null>;
  /** Where a second text may follow while the first waits; otherwise the form stands still until there is an answer. */
  isNextWelcome: boolean;
  words: { waits: string; signedOut: string };
  /** What to say of a text that both moved, where both texts are shown: what they say of it where they are not would contradict. */
  bothMoved: string | null;
};

type Kit = { drafts: Drafts; tag: string };
/** What someone typed, and the version that they typed it over. */
export type Mine = { text: string; over: string };

/** What is typed in one form, what is under way from it, and what was answered. */
export function useKeptDraft({ what, box, isNextWelcome, words, bothMoved }: Options) {
  const { of, form } = what;
  const { owner, hasKey } = useDraftOwner();
  const [kit, setKit] = useState<Kit | null>(null);
  const inHand = useRef<DraftInHand | null>(null);
  const [leftId, setLeftId] = useState<string | null>(null);
  const [left, setLeft] = useState<FormKeeper["left"]>("saved");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  /** What was typed over a text that someone else changed meanwhile. */
  const [mine, setMine] = useState<Mine | null>(null);
  const [homeless, setHomeless] = useState<[string, string][]>([]);

  const formIn = useCallback(() => box.current?.querySelector("form") ?? null, [box]);

  // Else the browser keeps what is typed for itself, in plain text: to restore a page, or to offer it in another one.
  useEffect(() => formIn()?.setAttribute("autocomplete", "off"), [formIn]);

  useEffect(() => {
    let isGone = false;
    if (owner)
      void Promise.all([draftsOf(owner), hashOf(of)]).then(([drafts, tag]) => !isGone && setKit({ drafts, tag }));
    else setKit(null);
    return () => {
      isGone = true;
    };
  }, [owner, of]);

  const take = useCallback(
    (from: DraftStart) => {
      const element = formIn();
      if (kit && element) inHand.current = takeDraft(kit.drafts, kit.tag, { of, form }, element, from);
    },
    [kit, formIn, of, form],
  );

  useEffect(() => {
    if (!kit) return;
    take({});
    // What was typed before the script was there.
    const element = formIn();
    if (element && !isUntouched(element)) inHand.current?.typed();
    const stop = onFlush(async () => inHand.current?.flush());
    return () => {
      stop();
      const draft = inHand.current;
      inHand.current = null;
      void draft?.flush().then(draft.leave);
    };
  }, [kit, take, formIn]);

  /** The form has its text again, and goes on with it. */
  const reopen = useCallback(
    (id: string, { isMoved }: Extract<Answer, { status: "failed" }>) => {
      take({ begun: id });
      inHand.current?.typed();
      const element = formIn();
      if (!isMoved || !element) return;
      setMine({ text: valueIn(element, "text"), over: valueIn(element, "version") });
    },
    [take, formIn],
  );

  // Whichever page of this browser it is that hears the answer to what was left waiting.
  useEffect(() => {
    if (!kit || !leftId) return;
    return onDraftsChange(async () => {
      const answer = await kit.drafts.outbox.outcomeOf(leftId);
      if (!answer) return;
      setLeftId(null);
      setLeft(answer.status === "done" ? "saved" : "refused");
      if (answer.status === "done" || isNextWelcome) return;
      setRefusal(answer.isMoved && bothMoved ? null : answer.message);
      reopen(leftId, answer);
    });
  }, [kit, leftId, isNextWelcome, bothMoved, reopen]);

  async function send(element: HTMLFormElement, data: FormData): Promise<FormState | null> {
    const draft = inHand.current;
    if (!kit || !draft) return null;
    const text = draft.textOf(data);
    const { outbox } = kit.drafts;
    await draft.stop();
    setReadOnly(element, true);
    try {
      await outbox.submit(draft.id, kit.tag, text);
      const ended = await Promise.race([outbox.drain().catch(() => "cut" as const), after(patienceMs)]);
      const answer = await outbox.outcomeOf(draft.id);
      setKept(false);
      setRefusal(null);
      return answer ? heard(draft.id, text, answer) : wait(element, draft.id, ended === "signed-out");
    } catch {
      // The storage is full or closed: the form sends by itself, as it would without drafts.
      take({ begun: draft.id });
      return null;
    } finally {
      // Until now it was under way from here, and is no draft that lies about.
      draft.release();
      setReadOnly(element, false);
    }
  }

  function heard(id: string, text: DraftText, answer: Answer): FormState {
    setHomeless([]);
    if (answer.status === "failed") {
      reopen(id, answer);
      return answer.isMoved && bothMoved ? { ...answer, message: bothMoved } : answer;
    }
    setMine(null);
    // After the form was emptied, where it is.
    setTimeout(() => take({ isSaved: true }), 0);
    return answer.redirectTo ? { ...answer, redirectTo: resolved(answer.redirectTo, text.path) } : answer;
  }

  function wait(element: HTMLFormElement, id: string, isSignedOut: boolean): FormState {
    setLeftId(id);
    setLeft("waiting");
    inHand.current = null;
    setTimeout(tellWaiting, 0);
    if (isNextWelcome) {
      element.reset();
      setTimeout(() => take({}), 0);
    }
    return { status: "done", isWaiting: true, message: isSignedOut ? words.signedOut : words.waits };
  }

  /** Puts a draft of before into the form; what is typed there now is a draft of its own. */
  async function open(id: string, { fields, refusal, isMoved: wasMoved }: DraftText) {
    const element = formIn();
    if (!element) return;
    await inHand.current?.flush();
    await inHand.current?.leave();
    const then = fields.find(([name]) => name === "version")?.[1];
    const isMoved = then !== undefined && then !== valueIn(element, "version");
    take({ begun: id });
    setHomeless(fillForm(element, fields));
    setMine(isMoved ? { text: valueIn(element, "text"), over: then } : null);
    setRefusal(wasMoved && bothMoved ? null : (refusal ?? null));
    setKept(true);
    inHand.current?.typed();
    element.querySelector("textarea")?.focus();
  }

  function typed() {
    inHand.current?.typed();
    setKept(inHand.current !== null);
  }

  const keeper: FormKeeper | null = kit && { send, left };
  const isHeld = leftId !== null && !isNextWelcome;
  return { hasKey, kit, inHand, keeper, open, typed, isKept, isHeld, refusal, mine, homeless, formIn };
}

const after = (ms: number) => new Promise<"cut">((resolve) => setTimeout(() => resolve("cut"), ms));

/** `./<id>` beside the page that the form stood on, wherever one is by now. */
const resolved = (href: string, path: string) => new URL(href, new URL(path, location.origin)).pathname;
