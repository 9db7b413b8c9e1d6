import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildActFacts } from "@/lib/testing/build-act-facts";
import { acceptFacts, withoutAttributes } from "./accept-facts";
import type { Attribute } from "./types";

const yes = { isAccepted: true, citationIds: ["c1"], reason: "Said by two." };
const everything = { count: yes, victim_status: yes, structure_kind: yes, attribution: yes, intent: yes };
const drone = { dimension: "method", value: "drone", min: 7, isAll: false, max: 9, victimIds: ["p1", "p2"] };

describe("what a finding does not accept", () => {
  test("leaves no number, no status, no perpetrator and no intent", () => {
    const facts = buildActFacts({ victimIds: ["p1", "p2"], parts: [drone] });
    expect(acceptFacts(facts, { attributes: {}, acceptedMin: null, acceptedVictimIds: [] }, 3)).toMatchObject({
      actVersion: 3,
      count: { min: null, minIsExclusive: false, best: null, max: null, magnitude: null },
      victimStatus: "unknown",
      victimStatusBasis: null,
      structureKind: null,
      alternatives: [],
      isDeliberate: false,
      parts: [{ min: null, max: null, victimIds: [] }],
      victimIds: [],
    });
  });

  test("names nobody as identified where the count is not accepted", () => {
    const facts = buildActFacts({ victimIds: ["p1", "p2"], parts: [drone] });
    const { count: _count, ...attributes } = everything;
    const decided = acceptFacts(facts, { attributes, acceptedMin: null, acceptedVictimIds: ["p1", "p2"] }, 1);
    expect(decided).toMatchObject({ victimIds: [], parts: [{ victimIds: [] }] });
  });

  test("leaves the kind of a structure unknown, and a magnitude unsaid", () => {
    const count = { min: null, minIsExclusive: false, best: null, max: null, magnitude: "hundreds" as const };
    const facts = buildActFacts({ unit: "structures", count, structureKind: "home", victimStatus: null });
    const decided = acceptFacts(facts, { attributes: {}, acceptedMin: null, acceptedVictimIds: [] }, 1);
    expect(decided).toMatchObject({ structureKind: "unknown", victimStatus: null, count: { magnitude: null } });
  });
});

describe("what is lost after a finding", () => {
  test("is taken out as if it had not been accepted, and nothing else is", () => {
    const facts = buildActFacts({ victimIds: ["p1", "p2"], parts: [drone] });
    const decision = { attributes: everything, acceptedMin: 12, acceptedVictimIds: ["p1"] };
    const decided = acceptFacts(facts, decision, 1);
    expect(withoutAttributes(decided, [])).toBe(decided);
    expect(withoutAttributes(decided, ["attribution", "intent"])).toEqual({
      ...decided,
      alternatives: [],
      isDeliberate: false,
    });
    expect(withoutAttributes(decided, ["victim_status"])).toMatchObject({
      victimStatus: "unknown",
      victimStatusBasis: null,
      count: decided.count,
    });
  });
});

describe("what a finding accepts", () => {
  test("stands as recorded", () => {
    const facts = buildActFacts({ victimIds: ["p1", "p2"], parts: [drone] });
    const decided = acceptFacts(facts, { attributes: everything, acceptedMin: 12, acceptedVictimIds: ["p1", "p2"] }, 1);
    expect(decided).toEqual({ ...facts, actVersion: 1 });
  });

  test("lowers the minimum, and with it a part and the words “over”", () => {
    const count = { min: 1000, minIsExclusive: true, best: null, max: null, magnitude: null };
    const facts = buildActFacts({ count, parts: [{ ...drone, min: 900, max: null, victimIds: [] }] });
    const decided = acceptFacts(facts, { attributes: everything, acceptedMin: 800, acceptedVictimIds: [] }, 1);
    expect(decided.count).toMatchObject({ min: 800, minIsExclusive: false });
    expect(decided.parts[0]?.min).toBe(800);
    expect(acceptFacts(facts, { attributes: everything, acceptedMin: 1000, acceptedVictimIds: [] }, 1).count).toEqual(
      count,
    );
  });

  test("identifies only the victims it accepts", () => {
    const facts = buildActFacts({ victimIds: ["p1", "p2"], parts: [drone] });
    const decided = acceptFacts(facts, { attributes: everything, acceptedMin: 12, acceptedVictimIds: ["p2", "p9"] }, 1);
    expect(decided.victimIds).toEqual(["p2"]);
    expect(decided.parts[0]?.victimIds).toEqual(["p2"]);
  });
});

test("never says more than was recorded or accepted, and accepting what was accepted changes nothing", () => {
  const names: Attribute[] = ["count", "victim_status", "structure_kind", "attribution", "intent"];
  fc.assert(
    fc.property(
      fc.subarray(names),
      fc.nat(20),
      fc.option(fc.nat(15)),
      fc.subarray(["p1", "p2", "p9"]),
      (names, acceptedMin, min, acceptedVictimIds) => {
        const count = { min, minIsExclusive: min !== null, best: null, max: null, magnitude: null };
        const facts = buildActFacts({ count, victimIds: ["p1", "p2"], parts: [drone] });
        const decision = {
          attributes: Object.fromEntries(names.map((name) => [name, yes])),
          acceptedMin,
          acceptedVictimIds,
        };
        const decided = acceptFacts(facts, decision, 1);

        expect(decided.count.min ?? 0).toBeLessThanOrEqual(Math.min(acceptedMin, min ?? 0));
        if (decided.count.min !== null) expect(decided.parts[0]?.min ?? 0).toBeLessThanOrEqual(decided.count.min);
        expect(decided.isDeliberate).toBe(names.includes("intent"));
        expect(decided.alternatives.length > 0).toBe(names.includes("attribution"));
        expect(decided.victimIds.every((id) => acceptedVictimIds.includes(id) && facts.victimIds.includes(id))).toBe(
          true,
        );
        expect(acceptFacts(decided, decision, 1)).toEqual(decided);
      },
    ),
  );
});
