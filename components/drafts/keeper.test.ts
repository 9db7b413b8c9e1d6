import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeKeeper } from "./keeper";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Someone at a keyboard: `text` is what stands in the form, `kept` what a killed browser would still have. */
function atAForm(writeMs: () => number, fails: () => boolean = () => false) {
  const form = { text: "", kept: "" };
  const keeper = makeKeeper(async () => {
    const text = form.text;
    await new Promise((resolve) => setTimeout(resolve, writeMs()));
    if (fails()) throw new Error("locked");
    form.kept = text;
  });
  return { form, keeper };
}

describe("a draft as one types", () => {
  test("is never more than two seconds behind, however one types and however slow the disk is", async () => {
    const pauses = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 });
    const writes = fc.infiniteStream(fc.integer({ min: 0, max: 600 }));
    await fc.assert(
      fc.asyncProperty(pauses, writes, async (typed, slow) => {
        const { form, keeper } = atAForm(() => slow.next().value ?? 0);
        const history: { at: number; text: string }[] = [];
        for (const pause of typed) {
          form.text += "a";
          history.push({ at: Date.now(), text: form.text });
          keeper.typed();
          await vi.advanceTimersByTimeAsync(pause);
          const mustHave = history.findLast(({ at }) => at <= Date.now() - 2000)?.text ?? "";
          expect(form.kept.length).toBeGreaterThanOrEqual(mustHave.length);
        }
        await vi.advanceTimersByTimeAsync(2000);
        expect(form.kept).toBe(form.text);
        await keeper.stop();
      }),
      { numRuns: 100 },
    );
  });

  test("a write that failed is made again without another key", async () => {
    let failures = 3;
    const { form, keeper } = atAForm(
      () => 10,
      () => failures-- > 0,
    );
    form.text = "all of it";
    keeper.typed();
    await vi.advanceTimersByTimeAsync(2500);
    expect(form.kept).toBe("all of it");
  });

  test("flushed, all is kept; stopped, nothing is written any more", async () => {
    const { form, keeper } = atAForm(() => 100);
    form.text = "one";
    keeper.typed();
    form.text = "one two";
    keeper.typed();
    const flushed = keeper.flush();
    await vi.advanceTimersByTimeAsync(250);
    await flushed;
    expect(form.kept).toBe("one two");
    await keeper.stop();
    form.text = "one two three";
    keeper.typed();
    await vi.advanceTimersByTimeAsync(5000);
    expect(form.kept).toBe("one two");
  });
});
