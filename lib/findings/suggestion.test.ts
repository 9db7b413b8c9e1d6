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
import { type SuggestionInput, suggestFinding } from "./suggestion";
import type { CitedSource, SharedOrigin } from "./types";

const suggest = (sources: CitedSource[], more: Partial<SuggestionInput> = {}) =>
  suggestFinding({ sources, origins: [], identifiedVictimCount: 0, unit: "persons", ...more });
const keysOf = (lines: { key: string }[] = []) => lines.map(({ key }) => key.replace("findingRules.", ""));

describe("the status suggested", () => {
  const report = (sourceId: string) => buildSource(sourceId, { sourceKind: "external_report", knowledge: "reported" });
  const single = (sourceId: string) => buildEvidence(sourceId, { admissible: "probable_only" });

  test.each<[string, CitedSource[], string | null]>([
    ["nothing", [], null],
    ["testimony without consent", [buildSource("a", { admissible: "none" })], null],
    ["one report", [report("a")], "reported"],
    ["one eyewitness", [buildSource("a")], "probable"],
    ["two reports", [report("a"), report("b")], "probable"],
    ["singly verified evidence", [single("a")], "probable"],
    ["an eyewitness and a report", [buildSource("a"), report("b")], "confirmed"],
    ["verified evidence and hearsay", [buildEvidence("a"), buildHearsay("b")], "confirmed"],
    ["three reports, nobody who was there", [report("a"), report("b"), report("c")], "probable"],
    ["an eyewitness and singly verified evidence", [buildSource("a"), single("b")], "probable"],
    ["a witness, and the accused who admit it", [buildSource("a"), { ...report("b"), isAdmission: true }], "confirmed"],
    [
      "a witness, and the accused who admit being there",
      [buildSource("a"), { ...report("b"), isAdmission: true, carries: ["attribution"] }],
      "probable",
    ],
    ["a contradiction alone", [buildContradiction("a")], "contested"],
  ])("for %s", (_what, sources, status) => {
    expect(suggest(sources).status).toBe(status);
  });

  test("counts two sources of one origin once", () => {
    const sources = [buildSource("a"), buildHearsay("b")];
    expect(suggest(sources, { origins: [{ a: "b", b: "a" }] }).status).toBe("probable");
  });

  test.each<[string, Partial<CitedSource>, string]>([
    ["on the act itself", { against: ["occurrence"] }, "contested"],
    ["on who did it", { against: ["attribution"] }, "contested"],
    ["that names nothing in particular", { against: [] }, "contested"],
    ["on the number", { against: ["count"] }, "probable"],
    ["whose source may not be used", { admissible: "none" }, "contested"],
    ["that a reviewer answered", { isAnswered: true }, "confirmed"],
  ])("with a contradiction %s", (_what, change, status) => {
    expect(suggest([buildSource("a"), buildSource("b"), buildContradiction("c", change)]).status).toBe(status);
  });
});

describe("what is missing", () => {
  test("one more independent source, or the verification that would do", () => {
    const { missing } = suggest([buildSource("int"), buildEvidence("ev", { admissible: "probable_only" })]);
    expect(missing?.forStatus).toBe("confirmed");
    expect(missing?.needs).toMatchObject([
      { key: "findingRules.missing.independentSource", values: { count: 1, direct: "no" } },
    ]);
    expect(missing?.instead).toMatchObject([{ key: "findingRules.missing.verification", sourceIds: ["ev"] }]);
  });

  test("does not offer to verify what shares its origin with the witness, nor what cannot be verified any more", () => {
    const sources = [buildSource("int"), buildEvidence("ev", { admissible: "none" })];
    expect(suggest(sources, { origins: [{ a: "int", b: "ev" }] }).missing?.instead).toEqual([]);
    expect(suggest(sources, { verifiableSourceIds: [] }).missing?.instead).toEqual([]);
  });

  test("offers two verifications together where neither would do alone", () => {
    const sources = [
      buildEvidence("ev1", { admissible: "none" }),
      buildEvidence("ev2", { admissible: "probable_only" }),
    ];
    expect(suggest(sources).missing?.instead).toMatchObject([{ sourceIds: ["ev1", "ev2"] }]);
  });

  test("asks for someone who was there, for an answer, or for anything at all", () => {
    expect(keysOf(suggest([buildHearsay("a"), buildHearsay("b")]).missing?.needs)).toEqual(["missing.directSource"]);
    expect(keysOf(suggest([buildHearsay("a")]).missing?.needs)).toEqual(["missing.directOrIndependent"]);
    expect(keysOf(suggest([]).missing?.needs)).toEqual(["missing.anySource"]);
    const contradicted = suggest([buildSource("a"), buildSource("b"), buildContradiction("c", { against: ["count"] })]);
    expect(contradicted.missing?.needs).toMatchObject([{ key: "findingRules.missing.answer", sourceIds: ["c"] }]);
  });

  test("is nothing once confirmed", () => {
    expect(suggest([buildSource("a"), buildSource("b")]).missing).toBeNull();
  });
});

describe("each attribute", () => {
  const of = (sources: CitedSource[], name: string, more: Partial<SuggestionInput> = {}) =>
    suggest(sources, more).attributes.find(({ attribute }) => attribute === name);

  test("of persons is count, victim status, attribution and intent; of structures the kind in its place", () => {
    expect(suggest([]).attributes.map(({ attribute }) => attribute)).toEqual([
      "count",
      "victim_status",
      "attribution",
      "intent",
    ]);
    expect(of([], "structure_kind", { unit: "structures" })).toBeDefined();
    expect(of([], "victim_status", { unit: "animals" })).toBeUndefined();
  });

  test("the accused who admit twelve deaths carry the number, not that they were civilians", () => {
    const sources = [
      buildSource("witness", { carries: ["occurrence", "count", "victim_status", "attribution"], countMin: 12 }),
      buildSource("army", {
        sourceKind: "external_report",
        knowledge: "reported",
        isAdmission: true,
        carries: ["occurrence", "count", "attribution"],
        countMin: 12,
      }),
    ];
    expect(suggest(sources)).toMatchObject({ status: "confirmed", acceptableMin: 12 });
    expect(of(sources, "count")?.isSuggested).toBe(true);
    expect(of(sources, "attribution")?.isSuggested).toBe(true);
    expect(of(sources, "victim_status")).toMatchObject({ isSuggested: false, clusters: [{ sourceIds: ["witness"] }] });
    expect(of(sources, "intent")?.isSuggested).toBe(false);
  });

  test("an image shows that structures burned; two witnesses say that they were homes", () => {
    const says: Partial<CitedSource> = { carries: ["occurrence", "count", "structure_kind"], countMin: 60 };
    const image = buildEvidence("image", { carries: ["occurrence", "count"], countMin: 60 });
    expect(of([image, buildSource("a", says)], "structure_kind", { unit: "structures" })?.isSuggested).toBe(false);
    const both = [image, buildSource("a", says), buildSource("b", says)];
    expect(of(both, "structure_kind", { unit: "structures" })?.isSuggested).toBe(true);
  });

  test("a magnitude is carried by sources that give no number", () => {
    const says: Partial<CitedSource> = { carries: ["occurrence", "count"] };
    expect(of([buildSource("a", says), buildHearsay("b", says)], "count")?.isSuggested).toBe(true);
    expect(suggest([buildSource("a", says), buildHearsay("b", says)]).acceptableMin).toBeNull();
  });

  test("is not suggested while something speaks against it", () => {
    const says: Partial<CitedSource> = { carries: ["occurrence", "count"], countMin: 5 };
    const against = buildContradiction("c", { against: ["count"] });
    expect(of([buildSource("a", says), buildSource("b", says), against], "count")).toMatchObject({
      isSuggested: false,
      contradictedBy: ["c"],
    });
  });
});

describe("laws of the suggestion", () => {
  const order: unknown[] = [null, "reported", "probable", "confirmed"];
  const rank = (sources: CitedSource[], origins: SharedOrigin[]) => order.indexOf(suggest(sources, { origins }).status);
  const supporting = someSources.map((sources) => sources.filter(({ bearing }) => bearing !== "contradicts"));

  test("the order of rows never matters", () => {
    fc.assert(
      fc.property(someSources, someOrigins, (sources, origins) => {
        const [one, other] = [sources, [...sources].reverse()].map((rows) => suggest(rows, { origins }));
        expect(other?.status).toEqual(one?.status);
        expect(other?.reasons).toEqual(one?.reasons);
        expect(other?.missing).toEqual(one?.missing);
      }),
    );
  });

  test("one more source that supports never lowers it, nor the minimum that may be accepted", () => {
    fc.assert(
      fc.property(supporting, supporting, someOrigins, (sources, more, origins) => {
        const added = more.slice(0, 1).map((source) => ({ ...source, citationId: "new", isAdmission: false }));
        const all = [...sources, ...added];
        const [before, after] = [rank(sources, origins), rank(all, origins)];
        expect(after).toBeGreaterThanOrEqual(before);
        if (before === after)
          expect(suggest(all, { origins }).acceptableMin ?? 0).toBeGreaterThanOrEqual(
            suggest(sources, { origins }).acceptableMin ?? 0,
          );
      }),
    );
  });

  test("a lost consent, a withdrawn verification or a shared origin never raises it", () => {
    fc.assert(
      fc.property(supporting, someOrigins, someOrigins, fc.nat(7), (sources, origins, more, at) => {
        const lost = sources.map((source, index) =>
          index === at ? { ...source, admissible: "none" as const } : source,
        );
        expect(rank(lost, origins)).toBeLessThanOrEqual(rank(sources, origins));
        expect(rank(sources, [...origins, ...more])).toBeLessThanOrEqual(rank(sources, origins));
      }),
    );
  });

  test("confirmed always stands on two clusters, one direct, with nothing unanswered; discounted is never suggested", () => {
    fc.assert(
      fc.property(someSources, someOrigins, (sources, origins) => {
        const { status, clusters, missing } = suggest(sources, { origins });
        expect(status).not.toBe("discounted");
        expect(missing === null).toBe(status === "confirmed");
        if (status !== "confirmed") return;
        const carrying = clusters.filter(({ carries }) => carries.includes("occurrence"));
        expect(carrying.length).toBeGreaterThanOrEqual(2);
        expect(carrying.some(({ directFor }) => directFor.includes("occurrence"))).toBe(true);
        expect(sources.some(({ bearing, isAnswered }) => bearing === "contradicts" && !isAnswered)).toBe(false);
      }),
    );
  });

  test("verifying what is offered instead reaches the status it is offered for", () => {
    fc.assert(
      fc.property(supporting, someOrigins, (sources, origins) => {
        const { missing } = suggest(sources, { origins });
        for (const offer of missing?.instead ?? []) {
          const verified = sources.map((source) =>
            offer.sourceIds.includes(source.sourceId) ? { ...source, admissible: "full" as const } : source,
          );
          expect(rank(verified, origins)).toBeGreaterThanOrEqual(order.indexOf(missing?.forStatus));
        }
      }),
    );
  });

  test("every line has words in both languages", () => {
    fc.assert(
      fc.property(someSources, someOrigins, (sources, origins) => {
        const { reasons, missing } = suggest(sources, { origins });
        for (const { key, values = {} } of [...reasons, ...(missing?.needs ?? []), ...(missing?.instead ?? [])])
          expect(Object.values(wordsOf(key, { ...values, sources: "INT-0001" })).every(Boolean)).toBe(true);
      }),
    );
  });
});
