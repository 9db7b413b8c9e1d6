import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildContradiction, buildEvidence, buildSource, someOrigins, someSources } from "@/lib/testing/build-sources";
import { clusterSources } from "./clusters";
import { acceptableMin } from "./measure";
import type { CitedSource, SharedOrigin } from "./types";

const idsOf = (sources: CitedSource[], origins: SharedOrigin[] = [], level: "full" | "probable" = "full") =>
  clusterSources(sources, origins, level).map(({ sourceIds }) => sourceIds);

describe("independence", () => {
  test("counts two interviews with one person once, and so a video uploaded twice", () => {
    const origins = [
      { a: "int1", b: "int2" },
      { a: "vid1", b: "vid2" },
    ];
    const sources = [buildSource("int1"), buildSource("int2"), buildEvidence("vid1"), buildEvidence("vid2")];
    expect(idsOf(sources, origins)).toEqual([
      ["int1", "int2"],
      ["vid1", "vid2"],
    ]);
  });

  test("follows origins through sources that do not count, and through some that nobody cites", () => {
    const sources = [buildSource("a"), buildSource("b", { admissible: "none" }), buildSource("d")];
    const origins = [
      { a: "a", b: "b" },
      { a: "b", b: "uncited" },
      { a: "uncited", b: "d" },
    ];
    expect(idsOf(sources, origins)).toEqual([["a", "d"]]);
  });

  test("lets singly verified evidence in for probable only, and the rest not at all", () => {
    const sources = [
      buildEvidence("single", { admissible: "probable_only" }),
      buildEvidence("unverified", { admissible: "none" }),
      buildContradiction("against"),
      buildSource("context", { bearing: "context" }),
    ];
    expect(idsOf(sources)).toEqual([]);
    expect(idsOf(sources, [], "probable")).toEqual([["single"]]);
  });

  test("takes all that the accused admit as one cluster, for what is admitted only, and never as direct", () => {
    const admission = { isAdmission: true, sourceKind: "external_report", knowledge: "victim" } as const;
    const sources = [
      buildSource("communique", { ...admission, carries: ["occurrence", "count"], countMin: 12 }),
      buildSource("speech", { ...admission, carries: ["attribution"] }),
      buildSource("witness"),
    ];
    const [first] = clusterSources(sources, [], "full");
    expect(idsOf(sources)).toEqual([["communique", "speech"], ["witness"]]);
    expect(first).toMatchObject({ isAdmission: true, carries: ["attribution", "count", "occurrence"], directFor: [] });
  });

  test("does not take a report for direct, whoever it quotes", () => {
    const [report] = clusterSources([buildSource("r", { sourceKind: "external_report" })], [], "full");
    expect(report?.directFor).toEqual([]);
  });
});

describe("the minimum that is carried", () => {
  const says = (sourceId: string, countMin: number) =>
    buildSource(sourceId, { carries: ["occurrence", "count"], countMin });
  const carried = (sources: CitedSource[], origins: SharedOrigin[] = [], identifiedVictimCount = 0) =>
    acceptableMin(sources, origins, { identifiedVictimCount, level: "full" });

  test("is the highest that two clusters each say at least", () => {
    expect(carried([says("a", 12), says("b", 7), says("c", 5)])).toBe(7);
    expect(carried([says("a", 12)])).toBeNull();
    expect(carried([says("a", 12), buildSource("b", { countMin: 12 })])).toBeNull();
  });

  test("takes a cluster by the highest number it states", () => {
    expect(carried([says("a", 5), says("a2", 12), says("b", 9)], [{ a: "a", b: "a2" }])).toBe(9);
    expect(carried([says("a", 12), says("a2", 11), says("b", 3)], [{ a: "a", b: "a2" }])).toBe(3);
  });

  test("is carried by identified victims too", () => {
    expect(carried([says("a", 12)], [], 4)).toBe(4);
    expect(carried([], [], 0)).toBeNull();
  });
});

describe("laws of clusters", () => {
  const level = fc.constantFrom("full" as const, "probable" as const);

  test("each source that counts stands in exactly one, in the same order however they come", () => {
    fc.assert(
      fc.property(someSources, someOrigins, level, (sources, origins, at) => {
        const clusters = clusterSources(sources, origins, at);
        const cited = clusters.flatMap(({ citationIds }) => citationIds);
        expect(new Set(cited).size).toBe(cited.length);
        const swapped = origins.map(({ a, b }) => ({ a: b, b: a })).reverse();
        expect(clusterSources([...sources].reverse(), swapped, at)).toEqual(clusters);
      }),
    );
  });

  test("finding that two sources are one never makes more clusters nor carries a higher minimum", () => {
    fc.assert(
      fc.property(someSources, someOrigins, someOrigins, level, fc.nat(5), (sources, origins, more, at, victims) => {
        const linked = [...origins, ...more];
        expect(clusterSources(sources, linked, at).length).toBeLessThanOrEqual(
          clusterSources(sources, origins, at).length,
        );
        const min = (known: SharedOrigin[]) =>
          acceptableMin(sources, known, { identifiedVictimCount: victims, level: at }) ?? 0;
        expect(min(linked)).toBeLessThanOrEqual(min(origins));
      }),
    );
  });

  test("the minimum carried is never above what the second loudest source says, nor below the identified", () => {
    fc.assert(
      fc.property(someSources, someOrigins, fc.nat(5), (sources, origins, victims) => {
        const stated = sources.map(({ countMin }) => countMin ?? 0).sort((a, b) => b - a);
        const min = acceptableMin(sources, origins, { identifiedVictimCount: victims, level: "probable" }) ?? 0;
        expect(min).toBeGreaterThanOrEqual(victims);
        expect(min).toBeLessThanOrEqual(Math.max(victims, stated[1] ?? 0));
      }),
    );
  });
});
