import { expect, test } from "vitest";
import { buildAct, buildScope, noCount, overlap, same, testContext } from "./build-counting";
import { findCaveat } from "./caveat";
import type { ActPair, CountingAct } from "./types";

const counted = buildAct({ code: "INC-0001.1", count: { min: 5 } });
const report = (more: Partial<Parameters<typeof buildAct>[0]> = {}) =>
  buildAct({
    code: "INC-0002.1",
    status: "reported",
    by: [],
    victimStatus: "unknown",
    claim: { count: { ...noCount, magnitude: "hundreds" }, isReliable: true },
    ...more,
  });
const window = { from: "2024-05-01", until: null };

function caveatOf(acts: CountingAct[], pairs: ActPair[] = []) {
  return findCaveat({
    acts: [counted, ...acts],
    pairs,
    scope: buildScope({ window, victimStatus: "civilian", actors: { kind: "any_of", actorIds: ["army"] } }),
    context: testContext,
    countedActIds: new Set([counted.id]),
  });
}

test("comes from reliable reports of the type, whoever they accuse, and says civilians only if they are", () => {
  expect(caveatOf([report()])).toMatchObject({ magnitude: "hundreds", victimStatus: null, actCodes: ["INC-0002.1"] });
  expect(caveatOf([report({ victimStatus: "civilian" })])).toMatchObject({ victimStatus: "civilian" });
});

test("never adds reports up: the largest word that one of them carries, or none", () => {
  const claim = (min: number) => ({ claim: { count: { ...noCount, min }, isReliable: true } });
  const two = (min: number) => [report(claim(min)), report({ code: "INC-0003.1", ...claim(min) })];
  expect(caveatOf(two(150))?.magnitude).toBe("dozens");
  expect(caveatOf(two(12))?.magnitude).toBeNull();
});

test.each([
  ["graded unreliable", { claim: { count: noCount, isReliable: false } }],
  ["confirmed already", { status: "confirmed" as const }],
  ["of another type", { actType: "torture" }],
  ["of fighters", { victimStatus: "fighter" as const }],
  ["out of the window", { from: "2024-04-01" }],
])("leaves out what is %s", (_words, more) => {
  expect(caveatOf([report(more)])).toBeNull();
});

test("leaves out reports that overlap something counted, or are one with it, decided or not", () => {
  const pair = overlap("INC-0002.1", counted.id);
  expect(caveatOf([report()], [pair])).toBeNull();
  expect(caveatOf([report()], [{ ...pair, relation: "undecided" }])).toBeNull();
  expect(caveatOf([report()], [same("INC-0002.1", counted.id)])).toBeNull();
  expect(caveatOf([report()], [{ ...pair, relation: "distinct" }])).not.toBeNull();

  const second = report({ code: "INC-0003.1" });
  expect(
    caveatOf([report(), second], [same("INC-0003.1", "INC-0002.1"), overlap("INC-0003.1", counted.id)]),
  ).toBeNull();
});
