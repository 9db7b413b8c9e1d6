import type { FormState } from "@/lib/form-state";
import type { DraftRow, DraftSeal, DraftStore, DraftText } from "./types";

/** The server's answer to one text. Whoever sends throws when none came. */
export type Answer = Extract<FormState, { status: "done" | "failed" }>;

type Ports = DraftSeal & {
  owner: string;
  store: DraftStore;
  post: (text: DraftText) => Promise<Answer>;
  /** Runs while no other page of this browser does the same: one after the other. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  now: () => number;
};

/**
 * How a round ended: `empty`, nothing waits; `cut`, no answer came; `locked`, what waits was typed before this page was
 * opened and needs the passphrase; `signed-out`.
 */
export type Round = "empty" | "cut" | "locked" | "signed-out";
export type Heard = { id: string; of: string; path: string; answer: Answer };

/**
 * What was sent stays written down until there is an answer to it, and is sent again, in order and under the same
 * submission id, until there is: the server does it once (CommandReceipt). What the server does not take stays too.
 */
export function makeOutbox({ owner, store, seal, open, post, alone, now }: Ports) {
  /** What was sent from this very page: it can go again while the keys are locked. */
  const known = new Map<string, DraftText>();
  const answers = new Map<string, Answer>();
  const listeners = new Set<(heard: Heard) => void>();
  let going: Promise<Round> | null = null;
  let last = 0;

  /** Written down first, so that a browser killed between the press and the answer knows what it had sent. */
  async function submit(id: string, tag: string, text: DraftText): Promise<void> {
    // A clock that stands still or was set back must not turn the order around.
    last = Math.max(now(), last + 1);
    await store.put({ id, owner, tag, at: last, state: "waiting", sealed: await seal(id, text) });
    known.set(id, text);
  }

  /** Sends all that waits; calls while it does join the same round, and one more follows for what came meanwhile. */
  async function drain(): Promise<Round> {
    if (going) {
      await going;
      if (going) return going;
    }
    going = alone(round).finally(() => {
      going = null;
    });
    return going;
  }

  async function round(): Promise<Round> {
    let ended: Round = "empty";
    // Of one form nothing overtakes what was sent from it before.
    const heldBack = new Set<string>();
    for (const row of (await store.listOf(owner)).filter(({ state }) => state === "waiting")) {
      if (heldBack.has(row.tag)) continue;
      const text = known.get(row.id) ?? (await openOrGiveUp(row));
      if (!text) {
        heldBack.add(row.tag);
        ended = "locked";
        continue;
      }
      const answer = await post(text).catch(() => null);
      if (!answer) return "cut";
      if (answer.status === "failed" && isAboutTheSession(answer.code)) return "signed-out";
      if (answer.status === "failed" && answer.code === "unexpected") {
        // The server stumbled over this one; it may over this one only.
        heldBack.add(row.tag);
        ended = "cut";
      } else await settle(row, text, answer);
    }
    return ended;
  }

  /** What became of a text that was sent from this page: null while it waits. Another page may have sent it. */
  async function outcomeOf(id: string): Promise<Answer | null> {
    const answer = answers.get(id);
    if (answer) return answer;
    const row = (await store.listOf(owner)).find((each) => each.id === id);
    if (!row) return { status: "done" };
    if (row.state !== "refused") return null;
    const text = await open(row).catch(() => null);
    const refused = {
      status: "failed",
      code: "conflict",
      message: text?.refusal ?? "",
      fields: {},
      values: {},
    } as const;
    return text?.isMoved ? { ...refused, isMoved: true } : refused;
  }

  /** What will never open cannot be sent; it stays for its owner to see that it is there. */
  async function openOrGiveUp(row: DraftRow): Promise<DraftText | null> {
    try {
      return await open(row);
    } catch {
      await store.put({ ...row, state: "refused" });
      return null;
    }
  }

  async function settle(row: DraftRow, text: DraftText, answer: Answer) {
    answers.set(row.id, answer);
    if (answer.status === "done") await store.remove(row.id);
    else {
      const refused = { ...text, refusal: answer.message, ...(answer.isMoved ? { isMoved: true as const } : {}) };
      await store.put({ ...row, state: "refused", sealed: await seal(row.id, refused) });
    }
    known.delete(row.id);
    for (const tell of listeners) tell({ id: row.id, of: text.of, path: text.path, answer });
  }

  function onHeard(listener: (heard: Heard) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return { submit, drain, outcomeOf, onHeard };
}

export type Outbox = ReturnType<typeof makeOutbox>;

const isAboutTheSession = (code: string) => code === "signed-out" || code === "enrol";
