import fc from "fast-check";
import { expect, test } from "vitest";
import { type Consent, consentUses, mayUse, standingOf, type Withdrawal } from "../rules";

/** Written without a look at the rule: a diary of what the person said, read aloud in order, one use at a time. */
type Said = { at: number } & (
  | { kind: "consent"; version: number; answer: "yes" | "no" | "ask_again"; until: number | null }
  | { kind: "withdrawal"; isThisUse: boolean }
);

function naive(diary: readonly Said[], now: number): boolean {
  let isOpen = false;
  let until: number | null = null;
  const heard = diary.filter(({ at }) => at <= now);
  const order = (said: Said) => (said.kind === "withdrawal" ? Number.POSITIVE_INFINITY : said.version);
  for (const said of heard.toSorted((a, b) => a.at - b.at || order(a) - order(b))) {
    if (said.kind === "withdrawal") {
      if (said.isThisUse) isOpen = false;
      continue;
    }
    isOpen = said.answer === "yes";
    until = said.until;
  }
  return isOpen && (until === null || now < until);
}

const use = "public_figure";
const moment = fc.integer({ min: 1, max: 12 });
const day = (number: number) => new Date(Date.UTC(2024, 0, number));
const others = consentUses.filter((one) => one !== use);

const someDiary = fc
  .array(
    fc.oneof(
      fc.record({
        kind: fc.constant("consent" as const),
        at: moment,
        answer: fc.constantFrom("yes" as const, "yes" as const, "no" as const, "ask_again" as const),
        until: fc.option(moment),
      }),
      fc.record({
        kind: fc.constant("withdrawal" as const),
        at: moment,
        isThisUse: fc.boolean(),
        isWhole: fc.boolean(),
      }),
    ),
    { maxLength: 9 },
  )
  .map((entries) => {
    let version = 0;
    return entries.map((entry) =>
      entry.kind === "consent"
        ? { ...entry, version: ++version }
        : { ...entry, isThisUse: entry.isThisUse || entry.isWhole },
    );
  });

type Diary = typeof someDiary extends fc.Arbitrary<infer Entries> ? Entries : never;

function recordOf(diary: Diary): { consents: Consent[]; withdrawals: Withdrawal[] } {
  const consents: Consent[] = [];
  const withdrawals: Withdrawal[] = [];
  for (const entry of diary) {
    if (entry.kind === "consent")
      consents.push({
        version: entry.version,
        givenAt: day(entry.at),
        expiresAt: entry.until === null ? null : day(entry.until),
        uses: [...(entry.answer === "yes" ? [use] : []), "internal_figure"],
        asksAgain: entry.answer === "ask_again" ? [use] : [],
      });
    else
      withdrawals.push({
        withdrawnAt: day(entry.at),
        uses: entry.isWhole ? [] : entry.isThisUse ? [use, "media"] : others.slice(0, 2),
      });
  }
  return { consents, withdrawals };
}

test("no order of consents, withdrawals and expiries ever allows what a naive reading of them forbids, nor the reverse", () => {
  fc.assert(
    fc.property(someDiary, moment, (diary, now) => {
      const record = recordOf(diary);
      const expected = naive(diary, now);
      expect(mayUse(record, use, day(now))).toBe(expected);
      // Rows come back from a database in any order.
      const shuffled = { consents: record.consents.toReversed(), withdrawals: record.withdrawals.toReversed() };
      expect(mayUse(shuffled, use, day(now))).toBe(expected);
      expect(standingOf(shuffled, use, day(now)) === "allowed").toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

test("after a withdrawal nothing is allowed until a consent is given later than it, whatever else is on record", () => {
  fc.assert(
    fc.property(someDiary, moment, fc.integer({ min: 0, max: 6 }), (diary, at, later) => {
      const withdrawn = [...diary, { kind: "withdrawal" as const, at, isThisUse: true, isWhole: true }];
      const isGivenAnew = diary.some((entry) => entry.kind === "consent" && entry.at > at && entry.at <= at + later);
      if (!isGivenAnew) expect(mayUse(recordOf(withdrawn), use, day(at + later))).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
