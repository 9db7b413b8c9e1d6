import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildContradiction,
  buildEvidence,
  buildHearsay,
  buildSource,
  someOrigins,
  someSources,
} from "@/lib/testing/build-sources";
import { wordsOf } from "@/lib/testing/words";
import { type FindingBasis, isStillSupported } from "./support";
import { attributes, type CitedSource, findingStatuses } from "./types";

const says: Partial<CitedSource> = { carries: ["occurrence", "count"], countMin: 5 };
const witness = buildSource("witness", says);
const other = buildHearsay("other", says);
const confirmed: FindingBasis = {
  status: "confirmed",
  acceptedMin: 5,
  isOverride: false,
  citationIds: ["cite-witness", "cite-other"],
  identifiedVictimCount: 0,
  accepted: { count: ["cite-witness", "cite-other"] },
};
const withdrawn = (source: CitedSource): CitedSource => ({ ...source, admissible: "none" });
const support = (sources: CitedSource[], basis: Partial<FindingBasis> = {}, origins = [{ a: "x", b: "y" }]) =>
  isStillSupported({ basis: { ...confirmed, ...basis }, sources, origins });

describe("a finding as suggested", () => {
  test("stands while its sources carry its status and its minimum", () => {
    expect(support([witness, other])).toEqual({ supported: true, why: [], lost: [], alsoShown: [] });
  });

  test("is unsupported once its second independent source withdraws", () => {
    const lost = support([witness, withdrawn(other)]);
    expect(lost.supported).toBe(false);
    expect(lost.why.map(({ key }) => key)).toEqual([
      "findingRules.support.statusNotCarried",
      "findingRules.support.minNotCarried",
    ]);
    expect(lost.why[0]?.sourceIds).toEqual(["other"]);
  });

  test("is not propped up by a source that came after it", () => {
    expect(support([witness, withdrawn(other), buildSource("new", says)]).supported).toBe(false);
  });

  test("stands when one of three withdraws", () => {
    const citationIds = [...confirmed.citationIds, "cite-third"];
    expect(support([witness, withdrawn(other), buildEvidence("third", says)], { citationIds }).supported).toBe(true);
  });

  test("is unsupported when only the number lost its second source", () => {
    const citationIds = [...confirmed.citationIds, "cite-third"];
    const lost = support([witness, withdrawn(other), buildEvidence("third", { ...says, countMin: 3 })], {
      citationIds,
    });
    expect(lost.why).toMatchObject([{ key: "findingRules.support.minNotCarried", values: { min: 5, carried: 3 } }]);
  });

  test("is unsupported once two of its sources turn out to be one", () => {
    expect(support([witness, other], {}, [{ a: "other", b: "witness" }]).supported).toBe(false);
  });

  test("keeps a minimum that identified victims carry", () => {
    const sources = [witness, { ...other, countMin: null }];
    expect(support(sources).supported).toBe(false);
    expect(support(sources, { identifiedVictimCount: 5 }).supported).toBe(true);
  });

  test("is unsupported once nothing may be used of what names its victims, also without a minimum", () => {
    const sources = [witness, other, buildSource("list", { carries: ["count"] })];
    const basis = {
      citationIds: [...confirmed.citationIds, "cite-list"],
      identifiedVictimCount: 5,
      accepted: { count: ["cite-list"] },
    };
    for (const acceptedMin of [5, null]) {
      expect(support(sources, { ...basis, acceptedMin }).supported).toBe(true);
      const lost = support([witness, other, withdrawn(buildSource("list"))], { ...basis, acceptedMin });
      expect(lost.why).toMatchObject([{ key: "findingRules.support.victimsNotCarried", sourceIds: ["list"] }]);
    }
    const unnamed = [witness, { ...other, countMin: null }, withdrawn(buildSource("list"))];
    expect(support(unnamed, basis).why).toMatchObject([
      { key: "findingRules.support.minNotCarried", values: { min: 5, carried: 0 } },
      { key: "findingRules.support.victimsNotCarried" },
    ]);
  });

  test("is unsupported once a number known by magnitude only loses the second who gives it", () => {
    const basis = { acceptedMin: null, citationIds: [...confirmed.citationIds, "cite-third"] };
    const third = buildEvidence("third");
    expect(support([witness, other, third], basis).supported).toBe(true);
    expect(support([witness, withdrawn(other), third], basis).why).toMatchObject([
      { key: "findingRules.support.countNotCarried", sourceIds: ["other"] },
    ]);
  });

  test.each(["victim_status", "attribution", "intent"] as const)("loses %s alone with who carried it", (attribute) => {
    const third = buildSource("third", { carries: ["occurrence", attribute] });
    const fourth = buildSource("fourth", { carries: ["occurrence", attribute] });
    const basis = {
      citationIds: [...confirmed.citationIds, "cite-third", "cite-fourth"],
      accepted: { ...confirmed.accepted, [attribute]: ["cite-third", "cite-fourth"] },
    };
    expect(support([witness, other, third, fourth], basis).lost).toEqual([]);
    const lost = support([witness, other, third, withdrawn(fourth)], basis);
    expect(lost).toMatchObject({ supported: true, why: [] });
    expect(lost.lost).toMatchObject([
      { attribute, line: { key: "findingRules.support.attributeNotCarried", sourceIds: ["fourth"] } },
    ]);
  });

  test("at probable stands on singly verified evidence; confirmed does not", () => {
    const single = buildEvidence("other", { ...says, admissible: "probable_only" });
    expect(support([witness, single]).supported).toBe(false);
    expect(support([witness, single], { status: "probable" }).supported).toBe(true);
  });

  test("at confirmed does not take a number from singly verified evidence", () => {
    const citationIds = [...confirmed.citationIds, "cite-video"];
    const video = buildEvidence("video", { ...says, admissible: "probable_only" });
    const sources = [witness, { ...other, countMin: null }, video];
    expect(support(sources, { citationIds }).why).toMatchObject([{ key: "findingRules.support.minNotCarried" }]);
    expect(support(sources, { citationIds, status: "probable" }).supported).toBe(true);
  });

  test("shows a contradiction that came after, and stands", () => {
    const { supported, alsoShown } = support([witness, other, buildContradiction("late")]);
    expect(supported).toBe(true);
    expect(alsoShown).toMatchObject([{ sourceIds: ["late"] }]);
    expect(support([witness, other, buildContradiction("late", { isAnswered: true })]).alsoShown).toEqual([]);
  });
});

describe("a finding by override", () => {
  test("stands on every source that it cites, or not at all", () => {
    const citationIds = [...confirmed.citationIds, "cite-third"];
    const third = buildEvidence("third", says);
    expect(support([witness, other, third], { citationIds, isOverride: true }).supported).toBe(true);
    const lost = support([witness, other, withdrawn(third)], { citationIds, isOverride: true });
    expect(lost.why).toMatchObject([{ key: "findingRules.support.overrideSourceLost", sourceIds: ["third"] }]);
    expect(support([witness, other], { citationIds, isOverride: true }).supported).toBe(false);
  });

  test("that cites nothing stands on nothing", () => {
    expect(support([witness], { citationIds: [], isOverride: true }).supported).toBe(false);
  });
});

test("contested and discounted claim nothing that could lose support", () => {
  for (const status of ["contested", "discounted"] as const) expect(support([], { status }).supported).toBe(true);
});

describe("laws of support", () => {
  const cites = ["cite-0", "cite-1", "cite-2", "cite-3", "cite-4"];
  const basis: fc.Arbitrary<FindingBasis> = fc.record({
    status: fc.constantFrom(...findingStatuses),
    acceptedMin: fc.option(fc.nat(12)),
    isOverride: fc.boolean(),
    citationIds: fc.subarray(cites),
    identifiedVictimCount: fc.nat(4),
    accepted: fc.dictionary(fc.constantFrom(...attributes), fc.subarray(cites), { maxKeys: 4 }),
  });

  test("losing a source or finding a shared origin never brings support back; order never matters; why has words", () => {
    fc.assert(
      fc.property(basis, someSources, someOrigins, someOrigins, fc.nat(7), (basis, sources, origins, more, at) => {
        const now = isStillSupported({ basis, sources, origins });
        expect(isStillSupported({ basis, sources: [...sources].reverse(), origins })).toEqual(now);
        for (const { key, values } of [...now.why, ...now.alsoShown, ...now.lost.map(({ line }) => line)])
          expect(Object.values(wordsOf(key, { ...values, sources: "INT-0001" })).every(Boolean)).toBe(true);
        expect(now.why.length === 0).toBe(now.supported);

        const fewer = sources.map((source, index) => (index === at ? withdrawn(source) : source));
        for (const later of [
          isStillSupported({ basis, sources: fewer, origins }),
          isStillSupported({ basis, sources, origins: [...origins, ...more] }),
        ]) {
          if (!now.supported) expect(later.supported).toBe(false);
          const lost = later.lost.map(({ attribute }) => attribute);
          expect(lost).toEqual(expect.arrayContaining(now.lost.map(({ attribute }) => attribute)));
        }
      }),
    );
  });
});
