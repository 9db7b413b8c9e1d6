import fc from "fast-check";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import {
  type Consent,
  checkParagraphs,
  consentStandings,
  consentUses,
  countsAsWitness,
  mayUse,
  type StatementParagraph,
  standingOf,
  statementText,
  type Withdrawal,
} from "./rules";

const day = (number: number) => new Date(Date.UTC(2024, 5, number));
const consent = (at: number, change: Partial<Consent> = {}): Consent => ({
  version: at,
  givenAt: day(at),
  expiresAt: null,
  uses: ["internal_figure", "public_figure"],
  ...change,
});
const withdrawal = (at: number, uses: string[] = []): Withdrawal => ({ withdrawnAt: day(at), uses });

describe("what consent allows", () => {
  test.each<[string, Consent[], Withdrawal[], string]>([
    ["nothing without a consent", [], [], "no_consent"],
    ["what it lists", [consent(1)], [], "allowed"],
    ["nothing it does not list", [consent(1, { uses: ["internal_figure"] })], [], "not_given"],
    ["nothing before it was given", [consent(20)], [], "no_consent"],
    ["what the later version says", [consent(1, { uses: [] }), consent(2)], [], "allowed"],
    ["no more than the later version says", [consent(1), consent(2, { uses: [] })], [], "not_given"],
    ["nothing once it expired", [consent(1, { expiresAt: day(9) })], [], "expired"],
    ["nothing at the moment it expires", [consent(1, { expiresAt: day(10) })], [], "expired"],
    ["nothing once all is withdrawn", [consent(1)], [withdrawal(5)], "withdrawn"],
    ["nothing once this use is withdrawn", [consent(1)], [withdrawal(5, ["public_figure"])], "withdrawn"],
    ["what is left when another use is withdrawn", [consent(1)], [withdrawal(5, ["internal_figure"])], "allowed"],
    ["nothing at the very moment of the withdrawal", [consent(1)], [withdrawal(10)], "withdrawn"],
    ["nothing when both fall on one moment", [consent(5)], [withdrawal(5)], "withdrawn"],
    ["what is given anew after a withdrawal", [consent(1), consent(7)], [withdrawal(5)], "allowed"],
    ["what stands before a withdrawal to come", [consent(1)], [withdrawal(15)], "allowed"],
  ])("%s", (_what, consents, withdrawals, standing) => {
    expect(standingOf({ consents, withdrawals }, "public_figure", day(10))).toBe(standing);
    expect(mayUse({ consents, withdrawals }, "public_figure", day(10))).toBe(standing === "allowed");
  });

  test("has words for every use and every standing", () => {
    expect(Object.keys(en.vocabulary.consentUses).sort()).toEqual([...consentUses].sort());
    expect(Object.keys(en.vocabulary.consentStandings).sort()).toEqual([...consentStandings].sort());
  });
});

describe("laws of consent", () => {
  const use = fc.constantFrom(...consentUses);
  const moment = fc.integer({ min: 1, max: 8 });
  const someConsents = fc
    .array(fc.record({ at: moment, expires: fc.option(moment), uses: fc.subarray([...consentUses]) }), { maxLength: 4 })
    .map((rows) =>
      rows.map(({ at, expires, uses }, index) =>
        consent(at, { version: index + 1, expiresAt: expires === null ? null : day(expires), uses }),
      ),
    );
  const someWithdrawals = fc.array(
    fc.record({ at: moment, uses: fc.subarray([...consentUses]) }).map(({ at, uses }) => withdrawal(at, uses)),
    { maxLength: 4 },
  );

  test("no order of consents and withdrawals ever allows what the last word forbids", () => {
    fc.assert(
      fc.property(someConsents, someWithdrawals, use, moment, (consents, withdrawals, use, at) => {
        const allowed = mayUse({ consents, withdrawals }, use, day(at));
        const reversed = { consents: [...consents].reverse(), withdrawals: [...withdrawals].reverse() };
        expect(mayUse(reversed, use, day(at))).toBe(allowed);

        const withdrawn = withdrawals
          .filter(({ withdrawnAt, uses }) => withdrawnAt <= day(at) && (uses.length === 0 || uses.includes(use)))
          .map(({ withdrawnAt }) => withdrawnAt.getTime());
        const given = consents.filter(({ givenAt }) => givenAt <= day(at)).map(({ givenAt }) => givenAt.getTime());
        if (Math.max(...withdrawn) >= Math.max(...given)) expect(allowed).toBe(false);
        if (given.length === 0) expect(allowed).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("one more withdrawal never allows anything", () => {
    fc.assert(
      fc.property(someConsents, someWithdrawals, someWithdrawals, use, moment, (consents, some, more, use, at) => {
        const [before, after] = [some, [...some, ...more]].map((withdrawals) =>
          mayUse({ consents, withdrawals }, use, day(at)),
        );
        if (after) expect(before).toBe(true);
      }),
    );
  });

  test("nothing is allowed that no consent ever listed", () => {
    fc.assert(
      fc.property(someConsents, someWithdrawals, use, moment, (consents, withdrawals, use, at) => {
        if (mayUse({ consents, withdrawals }, use, day(at)))
          expect(consents.some(({ uses }) => uses.includes(use))).toBe(true);
      }),
    );
  });
});

test("a witness is a victim or an eyewitness, nobody else", () => {
  expect(["victim", "eyewitness", "hearsay", "expert", "other", ""].map(countsAsWitness)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe("a transcript", () => {
  const paragraph = (number: number, text: string, isAddendum = false): StatementParagraph => ({
    number,
    speaker: "interviewee",
    text,
    isAddendum,
  });
  const [first, second] = [paragraph(1, "They came at dawn."), paragraph(2, "I hid in the granary.")];
  const check = (after: StatementParagraph[], fixedCount: number | null = 2) =>
    checkParagraphs({ before: [first, second], after, fixedCount }).map(({ key }) =>
      key.replace("interviewRules.", ""),
    );

  test("may change while it is a draft", () => {
    expect(check([first, paragraph(2, "I hid.")], null)).toEqual([]);
    expect(check([first], null)).toEqual([]);
    expect(check([first, paragraph(2, "Later.", true)], null)).toEqual(["addendumToDraft"]);
  });

  test("once fixed takes addenda, and nothing else", () => {
    expect(check([first, second, paragraph(3, "There were three vehicles.", true)])).toEqual([]);
    expect(check([first, paragraph(2, "I hid in the house.")])).toEqual(["statementFixed"]);
    expect(check([first])).toEqual(["statementFixed"]);
    expect(check([first, second, paragraph(3, "Three.")])).toEqual(["addendumOnly"]);
    expect(check([first, second, paragraph(4, "Three.", true)])).toEqual(["numbering"]);
    for (const key of ["statementFixed", "addendumOnly", "numbering", "addendumToDraft"])
      expect(Object.keys(en.interviewRules)).toContain(key);
  });

  test("reads as numbered paragraphs", () => {
    expect(statementText([second, first])).toBe(
      "attest statement 2\n[1] interviewee\n    They came at dawn.\n[2] interviewee\n    I hid in the granary.\n",
    );
    const said = { ...first, language: "ff", text: "Ɓe ngari" };
    const translation = { language: "fr", translator: "interpreter", text: "Ils sont venus\nà l’aube." };
    expect(statementText([{ ...said, translation }])).toBe(
      "attest statement 2\n[1] interviewee in ff\n    Ɓe ngari\n  translated by interpreter into fr\n    Ils sont venus\n    à l’aube.\n",
    );
  });

  test("in the first form, of statements fixed before, has neither languages nor translations", () => {
    const translation = { language: "fr", translator: "interpreter", text: "Ils sont venus." };
    expect(statementText([{ ...first, language: "en", translation }], 1)).toBe(
      "attest statement 1\n[1] interviewee\n    They came at dawn.\n",
    );
  });

  test("gives one text however the lines end and the accents are composed", () => {
    const [composed, decomposed] = ["Ménaka\nle soir", "Me\u0301naka\r\nle soir"].map((text) =>
      statementText([paragraph(1, text)]),
    );
    expect(decomposed).toBe(composed);
  });

  test("never gives one text for two statements", () => {
    const text = fc.oneof(
      fc.stringMatching(/^[a-c[\]12 ]{0,6}$/),
      fc
        .array(fc.constantFrom("a", "[2] interviewee", "    b", "", "(addendum)"), { maxLength: 3 })
        .map((lines) => lines.join("\n")),
    );
    const statement = fc
      .array(
        fc.record({
          ...{ text, isAddendum: fc.boolean(), speaker: fc.constantFrom("interviewee", "interpreter") },
          language: fc.constantFrom("", "fr", "x into fr"),
          translation: fc.option(
            fc.record({
              text,
              language: fc.constantFrom("fr", "en"),
              translator: fc.constantFrom("machine", "interpreter"),
            }),
          ),
        }),
        { maxLength: 3 },
      )
      .map((rows) => rows.map((row, at) => ({ ...row, number: at + 1 })));
    const trimmed = (lines: string) =>
      lines
        .split("\n")
        .map((line) => line.trimEnd())
        .join("\n");
    const plain = (rows: StatementParagraph[]) =>
      rows.map(({ translation, ...row }) => ({
        ...row,
        text: trimmed(row.text),
        translation: translation ? { ...translation, text: trimmed(translation.text) } : null,
      }));
    fc.assert(
      fc.property(statement, statement, (a, b) => {
        const isSame = JSON.stringify(plain(a)) === JSON.stringify(plain(b));
        expect(statementText(a) === statementText(b)).toBe(isSame);
      }),
      { numRuns: 1000 },
    );
  });
});
