import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, makeOutbox } from "./outbox";
import type { DraftRow, DraftStore, DraftText } from "./types";

const owner = "someone";
const done: Answer = { status: "done" };
const failed = (code: Extract<Answer, { status: "failed" }>["code"]): Answer => ({
  status: "failed",
  code,
  message: `refused: ${code}`,
  fields: {},
  values: {},
});

const textOf = (form: string, words: string): DraftText => ({
  of: form,
  form: "add-text",
  path: "/",
  title: "",
  fields: [["text", words]],
  submissionId: `submission of ${words}`,
});
const wordsIn = (text: DraftText) => text.fields[0]?.[1] ?? "";

const storeOver = (rows: Map<string, DraftRow>): DraftStore => ({
  put: async (row) => void rows.set(row.id, row),
  remove: async (id) => void rows.delete(id),
  listOf: async (whose) => [...rows.values()].filter((row) => row.owner === whose).sort((a, b) => a.at - b.at),
});

/** A line and a server as bad as they can be, and a browser that can be killed; all that survives a kill is `rows`. */
function world() {
  const rows = new Map<string, DraftRow>();
  const store = storeOver(rows);
  // Stands in for the ciphertexts: a locked page cannot read them.
  const sealed = new Map<Uint8Array, DraftText>();
  const receipts = new Map<string, string>();
  const saved: string[] = [];
  const line = { isUp: true, losesAnswers: 0, code: null as null | Parameters<typeof failed>[0] };
  let [queue, clock] = [Promise.resolve(), 0];

  async function post(text: DraftText): Promise<Answer> {
    if (!line.isUp) throw new TypeError("Failed to fetch");
    await Promise.resolve();
    const words = wordsIn(text);
    const isLost = line.losesAnswers > 0;
    if (isLost) line.losesAnswers -= 1;
    if (line.code) return failed(line.code);
    // As claimSubmission does it: the same id once; the same id with another text is refused.
    const receipt = receipts.get(text.submissionId);
    if (receipt !== undefined && receipt !== words) return failed("conflict");
    if (receipt === undefined) {
      receipts.set(text.submissionId, words);
      saved.push(words);
    }
    if (isLost) throw new TypeError("network error");
    return done;
  }

  /** A page of the browser: what it knows is gone when it is. */
  function page({ isUnlocked = true } = {}) {
    const state = { isUnlocked };
    const outbox = makeOutbox({
      owner,
      store,
      post,
      now: () => ++clock,
      alone: (work) => {
        const turn = queue.then(work);
        queue = turn.then(
          () => {},
          () => {},
        );
        return turn;
      },
      seal: async (_id, text) => {
        const bytes = new Uint8Array(1);
        sealed.set(bytes, text);
        return bytes;
      },
      open: async (row) => (state.isUnlocked ? (sealed.get(row.sealed) ?? Promise.reject(new Error("damaged"))) : null),
    });
    return { ...outbox, state };
  }

  const kept = () => [...rows.values()].map((row) => wordsIn(sealed.get(row.sealed) ?? expect.fail("no text")));
  return { rows, saved, line, page, kept, store };
}

describe("the queue", () => {
  test("an answered text is sent once and forgotten", async () => {
    const { page, saved, kept } = world();
    const { submit, drain, outcomeOf } = page();
    await submit("1", "a", textOf("a", "one"));
    expect(await outcomeOf("1")).toBeNull();
    expect(await drain()).toBe("empty");
    expect([saved, kept()]).toEqual([["one"], []]);
    expect(await outcomeOf("1")).toEqual(done);
  });

  test("what was sent while the line was down goes in its order once it is back", async () => {
    const { page, saved, line } = world();
    const { submit, drain } = page();
    line.isUp = false;
    for (const words of ["one", "two", "three"]) await submit(words, "a", textOf("a", words));
    expect(await drain()).toBe("cut");
    line.isUp = true;
    expect(await drain()).toBe("empty");
    expect(saved).toEqual(["one", "two", "three"]);
  });

  test("an answer that was lost, and the browser killed upon it, make no second row", async () => {
    const { page, saved, line, kept } = world();
    const first = page();
    line.losesAnswers = 1;
    await first.submit("1", "a", textOf("a", "one"));
    expect(await first.drain()).toBe("cut");
    expect([saved, kept()]).toEqual([["one"], ["one"]]);
    expect(await page().drain()).toBe("empty");
    expect([saved, kept()]).toEqual([["one"], []]);
  });

  test("after a reload it waits for the passphrase, and nothing of the same form overtakes it", async () => {
    const { page, saved, line } = world();
    line.isUp = false;
    await page().submit("1", "a", textOf("a", "one"));
    line.isUp = true;
    const locked = page({ isUnlocked: false });
    await locked.submit("2", "a", textOf("a", "two"));
    await locked.submit("3", "b", textOf("b", "three"));
    expect(await locked.drain()).toBe("locked");
    expect(saved).toEqual(["three"]);
    locked.state.isUnlocked = true;
    expect(await locked.drain()).toBe("empty");
    expect(saved).toEqual(["three", "one", "two"]);
  });

  test("a member who was removed meanwhile: nothing is sent on, the text stays with the server's words", async () => {
    const { page, saved, line, kept, rows } = world();
    const { submit, drain, outcomeOf } = page();
    line.code = "not-found";
    await submit("1", "a", textOf("a", "one"));
    expect(await drain()).toBe("empty");
    expect([saved, kept(), rows.get("1")?.state]).toEqual([[], ["one"], "refused"]);
    expect(await outcomeOf("1")).toMatchObject({ status: "failed", message: "refused: not-found" });
    line.code = null;
    // It is for its writer to send it again, as a new text; the queue never does.
    expect(await drain()).toBe("empty");
    expect(saved).toEqual([]);
  });

  test.each(["signed-out", "enrol"] as const)("%s: it waits", async (code) => {
    const { page, saved, line, rows } = world();
    const { submit, drain } = page();
    line.code = code;
    await submit("1", "a", textOf("a", "one"));
    expect(await drain()).toBe("signed-out");
    expect(rows.get("1")?.state).toBe("waiting");
    line.code = null;
    await drain();
    expect(saved).toEqual(["one"]);
  });

  test("what another page of the browser sent is known here", async () => {
    const { page, line } = world();
    const [one, other] = [page(), page()];
    line.isUp = false;
    await one.submit("1", "a", textOf("a", "one"));
    await one.drain();
    line.isUp = true;
    await other.drain();
    expect(await one.outcomeOf("1")).toEqual(done);
  });

  test("no order of sending, cuts, lost answers, kills and two pages at once loses a text or doubles one", async () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant("submit" as const), page: fc.nat(1), form: fc.constantFrom("a", "b") }),
      fc.record({ kind: fc.constant("line" as const), isUp: fc.boolean() }),
      fc.record({ kind: fc.constant("lose" as const), answers: fc.nat(2) }),
      fc.record({ kind: fc.constant("drain" as const), pages: fc.constantFrom([0], [1], [0, 1], [0, 0, 1]) }),
      // Started and not waited for: whatever comes next finds it in the middle.
      fc.record({ kind: fc.constant("start" as const), page: fc.nat(1) }),
      fc.record({ kind: fc.constant("kill" as const), isUnlocked: fc.boolean() }),
      fc.record({ kind: fc.constant("lock" as const), page: fc.nat(1), isUnlocked: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
        const { page, saved, line, kept, rows } = world();
        let pages = [page(), page()];
        const at = (index: number) => pages[index] ?? expect.fail("no page");
        const sent: { form: string; words: string }[] = [];
        const started: Promise<unknown>[] = [];

        for (const each of events) {
          if (each.kind === "submit") {
            const words = `text ${sent.length}`;
            sent.push({ form: each.form, words });
            await at(each.page).submit(words, each.form, textOf(each.form, words));
          } else if (each.kind === "line") line.isUp = each.isUp;
          else if (each.kind === "lose") line.losesAnswers = each.answers;
          else if (each.kind === "drain") await Promise.all(each.pages.map((index) => at(index).drain()));
          else if (each.kind === "start") started.push(at(each.page).drain());
          else if (each.kind === "kill") pages = [page(each), page(each)];
          else at(each.page).state.isUnlocked = each.isUnlocked;

          // At every moment each text stands somewhere, and on the server at most once.
          for (const { words } of sent) expect([...saved, ...kept()]).toContain(words);
          expect(new Set(saved).size).toBe(saved.length);
        }

        await Promise.all(started);
        Object.assign(line, { isUp: true, losesAnswers: 0 });
        expect(await page().drain()).toBe("empty");
        expect(rows.size).toBe(0);
        for (const form of ["a", "b"]) {
          const inOrder = sent.filter((each) => each.form === form).map(({ words }) => words);
          expect(saved.filter((words) => inOrder.includes(words))).toEqual(inOrder);
        }
      }),
      { numRuns: 500 },
    );
  });
});
