import fc from "fast-check";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import {
  admissibility,
  analyses,
  analysisOf,
  type CheckedItem,
  type CheckResult,
  checkJudgement,
  checkResults,
  checks,
  checksFor,
  confidences,
  evidenceKinds,
  type Judgement,
  outcomes,
  verificationStatus,
  verificationStatuses,
} from "./rules";

const judged = (...words: string[]): Judgement[] =>
  words.map((word) => {
    const [reviewerId = "", outcome = "", round = "1"] = word.split(" ");
    const known = outcomes.find((candidate) => candidate === outcome);
    if (!known) throw new Error(word);
    return { reviewerId, outcome: known, round: Number(round) };
  });

describe("the status of an item", () => {
  test.each([
    ["nobody", [], "unverified"],
    ["one who verifies", ["awa verified"], "singly_verified"],
    ["two who verify", ["awa verified", "binta verified"], "verified"],
    ["one reviewer twice", ["awa verified", "awa verified"], "singly_verified"],
    ["two who disagree", ["awa verified", "binta refuted"], "disputed"],
    ["one who refutes", ["awa refuted"], "disputed"],
    ["two who refute", ["awa refuted", "binta refuted"], "refuted"],
    ["two who refute and one who verifies", ["awa refuted", "binta refuted", "chaka verified"], "disputed"],
    ["two who verify and one who refutes", ["awa verified", "binta verified", "chaka refuted"], "disputed"],
    ["one who cannot tell", ["awa inconclusive"], "unverified"],
    ["one who verifies and one who cannot tell", ["awa verified", "binta inconclusive"], "singly_verified"],
    ["one who refutes and one who cannot tell", ["awa refuted", "binta inconclusive"], "disputed"],
    [
      "a dispute that a second round settled",
      ["awa verified", "binta refuted", "chaka verified 2", "dado verified 2"],
      "verified",
    ],
    ["a dispute with a second round begun", ["awa verified", "binta refuted", "chaka verified 2"], "disputed"],
    [
      "a dispute, and a second round that could not settle it",
      ["awa verified", "binta refuted", "chaka verified 2", "dado inconclusive 2"],
      "disputed",
    ],
    [
      "two who verify, and a doubt in a second round",
      ["awa verified", "binta verified", "chaka refuted 2"],
      "disputed",
    ],
    [
      "two who verify, and a second round begun",
      ["awa verified", "binta verified", "chaka inconclusive 2"],
      "verified",
    ],
    [
      "a second round that undid the first",
      ["awa verified", "binta verified", "chaka refuted 2", "dado refuted 2"],
      "refuted",
    ],
  ])("after %s", (_who, words, status) => {
    expect(verificationStatus(judged(...words))).toBe(status);
  });

  test("what it may carry", () => {
    expect(verificationStatuses.map((status) => admissibility(status))).toEqual([
      "none",
      "probable_only",
      "none",
      "full",
      "none",
    ]);
    expect(verificationStatuses.map((status) => admissibility(status, "external_report"))).toEqual([
      "full",
      "full",
      "none",
      "full",
      "none",
    ]);
  });
});

describe("laws of verification", () => {
  const someJudgements = fc.array(
    fc.record({
      reviewerId: fc.constantFrom("a", "b", "c", "d"),
      outcome: fc.constantFrom(...outcomes),
      round: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 8 },
  );

  test("order never matters, and verified or refuted always takes two reviewers", () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const status = verificationStatus(judgements);
        expect(verificationStatus([...judgements].reverse())).toBe(status);
        for (const outcome of ["verified", "refuted"] as const)
          if (status === outcome)
            expect(
              new Set(judgements.filter((one) => one.outcome === outcome).map((one) => one.reviewerId)).size,
            ).toBeGreaterThan(1);
      }),
    );
  });

  test("one person alone never makes an item carry a confirmed finding", () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const alone = judgements.map((judgement) => ({ ...judgement, reviewerId: "a" }));
        expect(admissibility(verificationStatus(alone))).not.toBe("full");
      }),
    );
  });

  test("in one round, a refutation never makes an item carry more, and a verification never less unless it is refuted", () => {
    const rank = ["none", "probable_only", "full"];
    const of = (judgements: Judgement[]) => rank.indexOf(admissibility(verificationStatus(judgements)));
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const oneRound = judgements.map((judgement) => ({ ...judgement, round: 1 }));
        const before = of(oneRound);
        expect(of([...oneRound, { reviewerId: "e", outcome: "refuted", round: 1 }])).toBeLessThanOrEqual(before);
        expect(of([...oneRound, { reviewerId: "e", outcome: "verified", round: 1 }])).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("a judgement", () => {
  const answer = (result: CheckResult, change: Partial<Record<string, CheckResult>> = {}): CheckedItem[] =>
    checksFor("video").map((check) => ({ check, result: change[check] ?? result }));
  const problemsOf = (outcome: "verified" | "inconclusive" | "refuted", items: CheckedItem[]) =>
    checkJudgement({ kind: "video", outcome, checks: items }).map(
      ({ field, key }) => `${field}: ${key.replace("verification.refusals.", "")}`,
    );

  test("answers every check of its kind", () => {
    expect(problemsOf("verified", answer("passes", { metadata: "not_possible" }))).toEqual([]);
    expect(problemsOf("verified", answer("passes").slice(1))).toEqual(["checks.provenance: checkUnanswered"]);
    expect(problemsOf("inconclusive", [...answer("concerns"), { check: "metadata", result: "passes" }])).toEqual([
      "checks.metadata: checkTwice",
    ]);
  });

  test("does not verify over a failed check nor on nothing, and refutes on a failed check only", () => {
    expect(problemsOf("verified", answer("passes", { manipulation: "fails" }))).toEqual([
      "outcome: verifiedOverFailure",
    ]);
    expect(problemsOf("verified", answer("not_possible"))).toEqual(["outcome: verifiedOnNothing"]);
    expect(problemsOf("refuted", answer("concerns"))).toEqual(["outcome: refutedOnNothing"]);
    expect(problemsOf("refuted", answer("passes", { original_or_repost: "fails" }))).toEqual([]);
  });

  test("does not look for pixels in a report", () => {
    const items = [...checksFor("external_report").map((check) => ({ check, result: "passes" as const }))];
    const withPixels: CheckedItem[] = [...items, { check: "manipulation", result: "passes" }];
    const of = (given: CheckedItem[]) =>
      checkJudgement({ kind: "external_report", outcome: "verified", checks: given });
    expect(of(items)).toEqual([]);
    expect(of(withPixels)).toMatchObject([{ field: "checks.manipulation" }]);
    expect(of([...items, { check: "manipulation", result: "not_applicable" }])).toEqual([]);
  });
});

test("every kind is looked at from its source, its file or its content, and every word is there", () => {
  for (const kind of evidenceKinds) {
    const found = new Set(checksFor(kind).map(analysisOf));
    expect(found.has("source") && found.has("content")).toBe(true);
  }
  const same = (words: object, values: readonly string[]) =>
    expect(Object.keys(words).sort()).toEqual([...values].sort());
  same(en.verification.analyses, Object.keys(analyses));
  same(en.verification.checks, checks);
  same(en.verification.results, checkResults);
  same(en.verification.confidence, confidences);
  same(en.verification.outcomes, outcomes);
  same(en.verification.statuses, verificationStatuses);
});
