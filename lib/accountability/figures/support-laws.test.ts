import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptFacts } from "@/lib/findings/accept-facts";
import { checkDecision, type Decision } from "@/lib/findings/decision";
import { supportOf } from "@/lib/findings/standing/in-force";
import { suggestFinding } from "@/lib/findings/suggestion";
import type { CitedSource, SharedOrigin } from "@/lib/findings/types";
import { buildActFacts } from "@/lib/testing/build-act-facts";
import { someOrigins, someSources } from "@/lib/testing/build-sources";
import { count } from "../counting/build-counting";
import type { ScopeInput } from "../counting/schema";
import { countingAct } from "./rules";

const people = ["p1", "p2", "p3"];
const names = ["count", "victim_status", "attribution", "intent"] as const;

/** An act decided as suggested, on all that supports it. */
type DecidedOn = {
  sources: CitedSource[];
  origins: SharedOrigin[];
  decision: Decision;
  facts: ReturnType<typeof buildActFacts>;
};

const someDecided: fc.Arbitrary<DecidedOn> = fc
  .record({
    sources: someSources.map((sources) => sources.map((source) => ({ ...source, bearing: "supports" as const }))),
    origins: someOrigins,
    min: fc.option(fc.integer({ min: 1, max: 6 })),
    victimIds: fc.subarray(people),
    isWordOnly: fc.integer({ max: 5, min: 0 }).map((dice) => dice === 0),
  })
  .map(({ sources, origins, min: stated, victimIds: named, isWordOnly }) => {
    const min = isWordOnly ? null : stated;
    const victimIds = isWordOnly ? [] : named;
    const magnitude = isWordOnly ? ("hundreds" as const) : null;
    const facts = buildActFacts({
      actType: "killing",
      count: { min, minIsExclusive: false, best: null, max: null, magnitude },
      victimIds,
    });
    const suggestion = suggestFinding({ sources, origins, identifiedVictimCount: victimIds.length, unit: "persons" });
    const citationIds = sources.map(({ citationId }) => citationId);
    const accepted = suggestion.attributes.filter(({ isSuggested }) => isSuggested).map(({ attribute }) => attribute);
    const attributes = Object.fromEntries(
      accepted.map((attribute) => [
        attribute,
        {
          isAccepted: true,
          reason: "They agree.",
          citationIds: sources.filter(({ carries }) => carries.includes(attribute)).map(({ citationId }) => citationId),
        },
      ]),
    );
    const carried = suggestion.acceptableMin ?? 0;
    const decision: Decision = {
      status: suggestion.status ?? "discounted",
      standard: "reasonable_grounds_to_believe",
      reason: "They agree.",
      overrideReason: null,
      citationIds,
      attributes,
      acceptedMin: min === null || !accepted.includes("count") ? null : Math.min(min, carried),
      acceptedVictimIds: victimIds,
      disappearanceElements: {},
    };
    return { sources, origins, decision, facts };
  })
  .filter(({ decision, facts, sources, origins }) => {
    const { status } = decision;
    const context = { act: facts, sources, origins, suggestion: { status }, undecidedPairCount: 0 };
    return status !== "discounted" && checkDecision(decision, context).length === 0;
  });

function actOf({ sources, origins, decision, facts }: DecidedOn, index: number, withdrawn: readonly string[]) {
  const now = sources.map((source) =>
    withdrawn.includes(source.sourceId) ? { ...source, admissible: "none" as const } : source,
  );
  const accepted = names.filter((name) => decision.attributes[name]?.isAccepted);
  const finding = {
    ...decision,
    overrides: [],
    facts,
    accepted,
    notAccepted: names.filter((name) => !accepted.includes(name)),
    reasons: decision.attributes,
    decided: acceptFacts(facts, decision, 1),
  };
  const support = supportOf(finding, now, origins);
  const at = { actId: `act-${index}`, code: `INC-000${index}.1`, incidentId: `INC-000${index}` };
  return { act: countingAct({ ...at, facts, finding, support }, false), sources: now };
}

// Figures of what is not established are left out: what is no longer established is rightly found there.
const actors: fc.Arbitrary<ScopeInput["actors"]> = fc.constantFrom<ScopeInput["actors"][]>(
  null,
  { kind: "any_of", actorIds: ["army"] },
  { kind: "exact", buckets: [[["army"]]] },
);
const victimStatus = fc.constantFrom<("civilian" | null)[]>(null, "civilian");
const someScope = fc.record({ actors, victimStatus, isDeliberate: fc.boolean() });

describe("laws of support in figures", () => {
  // Acts of which none may overlap: an act that leaves a group may show two events where one stood (domain.md 4, false laws).
  const someActs = fc.array(someDecided, { minLength: 1, maxLength: 4 });
  const someWithdrawn = fc.subarray(["a", "b", "c", "d", "e", "f"], { minLength: 1 });

  test("what a source no longer allows never raises a figure, and the less is allowed the less is said", () => {
    fc.assert(
      fc.property(someActs, someWithdrawn, someScope, (decided, withdrawn, scope) => {
        const figureWithout = (gone: readonly string[]) =>
          count({ acts: decided.map((one, index) => actOf(one, index, gone).act), scope });
        const [before, after] = [figureWithout([]), figureWithout(withdrawn)];
        expect(after.compared).toBeLessThanOrEqual(before.compared);
        expect(after.secondary?.compared ?? 0).toBeLessThanOrEqual(before.secondary?.compared ?? 0);
        expect(figureWithout(withdrawn.slice(1)).compared).toBeGreaterThanOrEqual(after.compared);
      }),
      { numRuns: 400 },
    );
  });

  test("a figure never counts an act, or the people it names, where nothing behind it may be used", () => {
    fc.assert(
      fc.property(someActs, someWithdrawn, someScope, (decided, withdrawn, scope) => {
        const acts = decided.map((one, index) => ({ ...actOf(one, index, withdrawn), decision: one.decision }));
        const figure = count({ acts: acts.map(({ act }) => act), scope });
        for (const { actId, entered } of figure.acts) {
          if (entered !== "lower" && entered !== "secondary") continue;
          const one = acts.find(({ act }) => act.id === actId);
          const usable = one?.sources.filter(({ admissible }) => admissible !== "none") ?? [];
          expect(usable.length).toBeGreaterThan(0);
          const standsOn = (attribute: (typeof names)[number]) =>
            usable.some(({ citationId }) => one?.decision.attributes[attribute]?.citationIds.includes(citationId));
          if ((one?.act.decided.victimIds.length ?? 0) > 0) expect(standsOn("count")).toBe(true);
          if (one?.act.decided.alternatives.length) expect(standsOn("attribution")).toBe(true);
          if (one?.act.decided.isDeliberate) expect(standsOn("intent")).toBe(true);
          if (one?.act.decided.victimStatus === "civilian") expect(standsOn("victim_status")).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
