import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildActFacts } from "@/lib/testing/build-act-facts";
import { buildContradiction, buildSource, someOrigins, someSources } from "@/lib/testing/build-sources";
import { wordsOf } from "@/lib/testing/words";
import { levelFor } from "./clusters";
import { basisOf, checkDecision, type Decision, type DecisionContext, overridesOf } from "./decision";
import { acceptableMin } from "./measure";
import { suggestFinding } from "./suggestion";
import { isStillSupported } from "./support";
import type { CitedSource } from "./types";

const all: Partial<CitedSource> = {
  carries: ["occurrence", "count", "victim_status", "attribution", "intent"],
  countMin: 12,
};
const twoWitnesses = [buildSource("a", all), buildSource("b", all)];
const accepted = { isAccepted: true, citationIds: ["cite-a", "cite-b"], reason: "Two people who were there say so." };

const contextOf = (change: Partial<DecisionContext> = {}): DecisionContext => {
  const context = { act: buildActFacts(), sources: twoWitnesses, origins: [], undecidedPairCount: 0, ...change };
  const suggestion = suggestFinding({ ...context, identifiedVictimCount: 0, unit: context.act.unit });
  return { suggestion, ...context };
};
const decide = (change: Partial<Decision> = {}): Decision => ({
  status: "confirmed",
  standard: "reasonable_grounds_to_believe",
  reason: "Two independent witnesses, both at the well.",
  overrideReason: null,
  citationIds: ["cite-a", "cite-b"],
  attributes: { count: accepted, victim_status: accepted, attribution: accepted, intent: accepted },
  acceptedMin: 12,
  acceptedVictimIds: [],
  disappearanceElements: {},
  ...change,
});
const problemsOf = (decision: Partial<Decision>, context: Partial<DecisionContext> = {}) =>
  checkDecision(decide(decision), contextOf(context)).map(
    ({ field, key }) => `${field}: ${key.replace("findingRules.refusals.", "")}`,
  );

describe("a decision", () => {
  test("as suggested, on what carries it, passes", () => {
    expect(problemsOf({})).toEqual([]);
  });

  test("may accept less than the act says", () => {
    expect(problemsOf({ acceptedMin: 10 })).toEqual([]);
    expect(problemsOf({ acceptedMin: null, attributes: {} })).toEqual([]);
  });

  test.each<[string, Partial<Decision>, Partial<DecisionContext>, string]>([
    ["confirmed on suspicion", { standard: "reasonable_suspicion" }, {}, "standard: standardTooLow"],
    ["confirmed with pairs undecided", { overrideReason: "Sure" }, { undecidedPairCount: 1 }, "status: pairsUndecided"],
    ["without reasons", { reason: "  " }, {}, "reason: reasonRequired"],
    ["for another status than suggested", { status: "probable" }, {}, "overrideReason: overrideStatus"],
    ["by hand, to discount", { status: "discounted" }, {}, "overrideReason: overrideStatus"],
    ["of more than the act says", { acceptedMin: 13, overrideReason: "Sure" }, {}, "acceptedMin: minAboveAct"],
    ["of a count without its minimum", { acceptedMin: null }, {}, "acceptedMin: minRequired"],
    ["of a minimum without the count", { attributes: {} }, {}, "acceptedMin: minWithoutCount"],
    [
      "on an attribute without citing",
      { attributes: { count: { ...accepted, citationIds: [] } } },
      {},
      "attributes.count: attributeNotCited",
    ],
    [
      "on an attribute without a reason",
      { attributes: { count: { ...accepted, reason: "" } } },
      {},
      "attributes.count: reasonRequired",
    ],
    ["on a passage that is gone", { citationIds: ["cite-a", "cite-z"] }, {}, "citationIds: citationGone"],
    ["that cites one of the two it needs", { citationIds: ["cite-a"] }, {}, "citationIds: basisNotCited"],
    [
      "that cites nothing by override",
      { status: "probable", overrideReason: "Doubt", citationIds: [] },
      {},
      "citationIds: overrideNotCited",
    ],
    ["that names someone else's victim", { acceptedVictimIds: ["p9"] }, {}, "acceptedVictimIds: notAVictimOfAct"],
    [
      "that accepts intent nobody recorded",
      {},
      { act: buildActFacts({ isDeliberate: false }) },
      "attributes.intent: nothingToAccept",
    ],
    [
      "that accepts a perpetrator nobody named",
      {},
      { act: buildActFacts({ alternatives: [] }) },
      "attributes.attribution: nothingToAccept",
    ],
    [
      "on the kind of structure of a person",
      { attributes: { structure_kind: accepted } },
      {},
      "attributes.structure_kind: nothingToAccept",
    ],
  ])("is refused %s", (_what, decision, context, expected) => {
    expect(problemsOf(decision, context)).toContain(expected);
  });

  test("is refused a number higher than two clusters carry, whatever the reason", () => {
    const sources = [buildSource("a", all), buildSource("b", { ...all, countMin: 8 })];
    expect(problemsOf({}, { sources })).toEqual(["acceptedMin: minAboveCarried"]);
    expect(problemsOf({ acceptedMin: 8 }, { sources })).toEqual([]);
    const overrideReason = "The second left before the end.";
    expect(problemsOf({ overrideReason }, { sources })).toContain("acceptedMin: minAboveCarried");
    expect(problemsOf({ overrideReason, acceptedMin: 9, status: "probable" }, { sources })).toContain(
      "acceptedMin: minAboveCarried",
    );
  });

  test("is refused an attribute that one source carries, unless the override says why", () => {
    const sources = [
      buildSource("a", all),
      buildSource("b", { ...all, carries: ["occurrence", "count", "attribution", "intent"] }),
    ];
    expect(problemsOf({}, { sources })).toEqual(["overrideReason: overrideAttribute"]);
    expect(problemsOf({ overrideReason: "The list of the health post." }, { sources })).toEqual([]);
  });

  test("confirmed over an unanswered contradiction is an override", () => {
    const sources = [...twoWitnesses, buildContradiction("c")];
    expect(problemsOf({}, { sources })).toContain("overrideReason: overrideStatus");
    expect(problemsOf({ overrideReason: "The army was not there." }, { sources })).toEqual([]);
  });

  test("on an enforced disappearance needs each element cited, and no override helps", () => {
    const act = buildActFacts({ actType: "enforced_disappearance" });
    const elements = { deprivation_of_liberty: ["cite-a"], state_link: ["cite-b"], refusal_or_concealment: ["cite-z"] };
    expect(problemsOf({ disappearanceElements: elements, overrideReason: "Sure" }, { act })).toEqual([
      "disappearanceElements.refusal_or_concealment: elementNotCited",
    ]);
    expect(problemsOf({ disappearanceElements: { ...elements, refusal_or_concealment: ["cite-a"] } }, { act })).toEqual(
      [],
    );
  });

  test("is refused an attribute on passages that do not carry it by themselves", () => {
    const one = { ...accepted, citationIds: ["cite-a"] };
    const attributes = { count: accepted, victim_status: accepted, attribution: one, intent: accepted };
    expect(problemsOf({ attributes })).toEqual(["attributes.attribution: attributeNotCarried"]);
  });

  test("does not take a number of homes from the number of people named", () => {
    const sources = [buildSource("a", all), buildSource("b", { ...all, countMin: null })];
    const act = buildActFacts({ unit: "structures", structureKind: null, victimStatus: null, victimIds: ["p1", "p2"] });
    const attributes = { count: accepted };
    expect(problemsOf({ attributes, acceptedMin: 2, acceptedVictimIds: ["p1", "p2"] }, { sources, act })).toEqual([
      "acceptedMin: minAboveCarried",
    ]);
  });

  test("counts identified victims towards the minimum", () => {
    const victimIds = ["p1", "p2", "p3"];
    const sources = [buildSource("a", all), buildSource("b", { ...all, countMin: null })];
    const act = buildActFacts({ victimIds });
    expect(problemsOf({ acceptedMin: 3, acceptedVictimIds: victimIds }, { sources, act })).toEqual([]);
    expect(problemsOf({ acceptedMin: 4, acceptedVictimIds: victimIds }, { sources, act })).toEqual([
      "acceptedMin: minAboveCarried",
    ]);
  });
});

describe("laws of decisions", () => {
  const someNames = fc.subarray(["count", "victim_status", "attribution", "intent"] as const);

  test("what passes is supported at once on its own basis, and says whether it is an override", () => {
    fc.assert(
      fc.property(someSources, someOrigins, fc.nat(12), someNames, (sources, origins, min, names) => {
        const context = contextOf({ sources, origins });
        const status = context.suggestion.status;
        if (status === null || status === "discounted") return;
        const citationIds = sources.filter(({ bearing }) => bearing === "supports").map(({ citationId }) => citationId);
        const decision = decide({
          status,
          citationIds,
          attributes: Object.fromEntries(
            names.map((name) => [name, { ...accepted, citationIds: citationIds.slice(name === "intent" ? 1 : 0) }]),
          ),
          acceptedMin: names.includes("count") ? min : null,
        });
        if (checkDecision(decision, context).length > 0) return;
        const basis = basisOf(decision, context);
        expect(basis.isOverride).toBe(false);
        expect(isStillSupported({ basis, sources, origins })).toMatchObject({ supported: true, lost: [] });
      }),
      { numRuns: 500 },
    );
  });

  test("no override accepts a number above what two clusters, or the people named, carry", () => {
    const min = fc.integer({ min: 0, max: 15 });
    const statuses = fc.constantFrom("confirmed", "probable", "reported");
    fc.assert(
      fc.property(someSources, someOrigins, statuses, min, (sources, origins, status, acceptedMin) => {
        const decision = decide({ status, acceptedMin, overrideReason: "Sure.", acceptedVictimIds: ["p1"] });
        const act = buildActFacts({ victimIds: ["p1", "p2"] });
        const carried = acceptableMin(sources, origins, { identifiedVictimCount: 1, level: levelFor(status) }) ?? 0;
        const keys = checkDecision(decision, contextOf({ sources, origins, act })).map(({ key }) => key);
        expect(keys.includes("findingRules.refusals.minAboveCarried")).toBe(acceptedMin <= 12 && acceptedMin > carried);
      }),
    );
  });

  test("an override without its reason never passes", () => {
    const statuses = fc.constantFrom("confirmed", "probable", "reported", "contested", "discounted");
    fc.assert(
      fc.property(someSources, someOrigins, statuses, (sources, origins, status) => {
        const context = contextOf({ sources, origins });
        const decision = decide({ status, citationIds: sources.map(({ citationId }) => citationId) });
        if (overridesOf(decision, context).length === 0) return;
        expect(checkDecision(decision, context).some(({ field }) => field === "overrideReason")).toBe(true);
      }),
    );
  });

  test("every refusal has words in both languages", () => {
    const act = buildActFacts({ actType: "enforced_disappearance", alternatives: [] });
    const worst = decide({
      standard: "reasonable_suspicion",
      reason: "",
      acceptedVictimIds: ["p9"],
      acceptedMin: 99,
      citationIds: [],
    });
    const problems = [
      ...checkDecision(worst, contextOf({ act, sources: [], undecidedPairCount: 2 })),
      ...checkDecision(decide({ attributes: {} }), contextOf()),
      ...checkDecision(decide({ citationIds: ["cite-z"], acceptedMin: null }), contextOf()),
      ...checkDecision(decide({ citationIds: ["cite-a"] }), contextOf()),
    ];
    for (const { key, values } of problems) expect(Object.values(wordsOf(key, values)).every(Boolean)).toBe(true);
  });
});
