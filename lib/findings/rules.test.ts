import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActFacts } from "@/lib/incidents/types";
import { buildActFacts } from "@/lib/testing/build-act-facts";
import { buildContradiction, buildSource } from "@/lib/testing/build-sources";
import { wordsOf } from "@/lib/testing/words";
import { canDecideReasons, needsDecisionAgain } from "./rules";
import type { CitedSource, FindingStatus } from "./types";

describe("who may decide", () => {
  const sources = [
    { sourceId: "int1", recordedBy: ["awa"] },
    { sourceId: "ev1", recordedBy: ["binta", "awa"] },
  ];
  const reasons = (deciderId: string) => canDecideReasons({ deciderId, actRecordedBy: ["chaka"], sources });

  test("anyone who recorded neither the act nor a source of it", () => {
    expect(reasons("dado")).toEqual([]);
  });

  test("not who recorded the act, nor who recorded any version of a source it rests on", () => {
    expect(reasons("chaka")).toMatchObject([{ key: "findingRules.decider.recordedAct" }]);
    expect(reasons("awa")).toMatchObject([{ key: "findingRules.decider.recordedSource", sourceIds: ["ev1", "int1"] }]);
    for (const { key, values } of [...reasons("awa"), ...reasons("chaka")])
      expect(Object.values(wordsOf(key, { ...values, sources: "INT-0001" })).every(Boolean)).toBe(true);
  });

  test("however many record, the recorders are never among the deciders", () => {
    const someone = fc.constantFrom("a", "b", "c", "d");
    fc.assert(
      fc.property(someone, fc.array(someone), fc.array(fc.array(someone)), (deciderId, actRecordedBy, recorders) => {
        const given = recorders.map((recordedBy, at) => ({ sourceId: `s${at}`, recordedBy }));
        const isRecorder = [actRecordedBy, ...recorders].some((names) => names.includes(deciderId));
        expect(canDecideReasons({ deciderId, actRecordedBy, sources: given }).length > 0).toBe(isRecorder);
      }),
    );
  });
});

describe("a finding is to be decided again", () => {
  const decided = {
    facts: buildActFacts({ victimIds: ["p1", "p2"], alternatives: [["army", "wagner"]] }),
    joinedActIds: ["x", "y"],
  };
  const again = (
    facts: Partial<ActFacts> = {},
    more: { joinedActIds?: string[]; pairs?: number; sources?: CitedSource[]; status?: FindingStatus } = {},
  ) =>
    needsDecisionAgain({
      finding: { status: more.status ?? "confirmed", decided, citationIds: ["cite-a"] },
      now: { facts: { ...decided.facts, ...facts }, joinedActIds: more.joinedActIds ?? decided.joinedActIds },
      undecidedPairCount: more.pairs ?? 0,
      sources: more.sources ?? [buildSource("a")],
    });

  test("not because of order or wording", () => {
    const { when, where } = decided.facts;
    const reordered = { victimIds: ["p2", "p1"], alternatives: [["wagner", "army"]] };
    expect(
      again({ ...reordered, when: { ...when, words: "that day" }, where: { ...where, words: "the village" } }),
    ).toEqual([]);
    expect(again({}, { joinedActIds: ["y", "x"] })).toEqual([]);
  });

  test.each<[string, Partial<ActFacts>]>([
    ["type", { actType: "massacre" }],
    ["count", { count: { ...decided.facts.count, min: 11 } }],
    ["count", { parts: [{ dimension: "age", value: "child", min: 1, isAll: false, max: null, victimIds: [] }] }],
    ["dates", { when: { ...decided.facts.when, edtf: "2024-05-13" } }],
    ["place", { where: { ...decided.facts.where, adminPath: ["ML"] } }],
    ["perpetrators", { alternatives: [["army"], ["wagner"]] }],
    ["perpetrators", { isDeliberate: false }],
    ["victims", { victimIds: ["p1"] }],
    ["victims", { victimStatus: "fighter" }],
  ])("because the %s changed", (aspect, change) => {
    const lines = again(change);
    expect(lines).toMatchObject([{ key: "findingRules.again.changed", values: { aspect } }]);
    for (const { key, values } of lines) expect(Object.values(wordsOf(key, values)).every(Boolean)).toBe(true);
  });

  test("because acts were joined or parted, a pair came up, or something speaks against it", () => {
    expect(again({}, { joinedActIds: ["x"] })).toMatchObject([{ values: { aspect: "joins" } }]);
    expect(again({}, { pairs: 2 })).toMatchObject([{ key: "findingRules.again.pairsUndecided", values: { count: 2 } }]);
    expect(again({}, { pairs: 2, status: "probable" })).toEqual([]);
    expect(again({}, { sources: [buildContradiction("late")] })).toMatchObject([{ sourceIds: ["late"] }]);
    expect(again({}, { sources: [buildContradiction("a")] })).toEqual([]);
  });
});
