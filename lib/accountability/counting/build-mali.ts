// Rows that add up to the published findings of December 2024, with every trap that must not move them. The incidents
// are fictional. Shared by the tests of counting and of its sentences.
import { buildAct, buildPart, count, noCount, overlap, same } from "./build-counting";
import type { ScopeInput } from "./schema";
import type { ActPair, CountedFigure, CountingAct } from "./types";

const joint = [["army", "wagner"]];
const sinceMay = { window: { from: "2024-05-01", until: null } };
const sinceJune = { window: { from: "2024-06-01", until: null } };
const byBoth = { kind: "exact" as const, buckets: [joint] };
const byArmedGroups = { kind: "any_of" as const, actorIds: ["jnim", "isgs"] };

function killing(code: string, min: number, more: Partial<Parameters<typeof buildAct>[0]> = {}): CountingAct {
  return buildAct({ code, count: { min }, by: joint, isDeliberate: true, actType: "deliberate_killing", ...more });
}

const killings = [
  killing("INC-0001.1", 7, {
    from: "2024-05-14",
    parts: [buildPart({ dimension: "method", value: "drone", isAll: true })],
  }),
  killing("INC-0002.1", 10, { from: "2024-06-02" }),
  killing("INC-0003.1", 8, { from: "2024-07-21", victimStatusBasis: "presumption" }),
  killing("INC-0004.1", 4, { from: "2024-09-09" }),
  killing("INC-0005.1", 3, { from: "2024-10-30" }),
];

const disappearances = [
  killing("INC-0002.2", 1, { actType: "enforced_disappearance", victimIds: ["p1"] }),
  killing("INC-0003.2", 3, { actType: "enforced_disappearance", victimIds: ["p2", "p3"] }),
];

const homes = { unit: "structures", actType: "burning", structureKind: "home", victimStatus: null } as const;
const burnings = [
  buildAct({ code: "INC-0004.2", ...homes, count: { min: 60, max: 71 }, by: joint, from: "2024-09-09" }),
  buildAct({ code: "INC-0005.2", ...homes, count: { min: 40, max: 40 }, by: joint, from: "2024-10-30" }),
  buildAct({
    code: "INC-0012.1",
    ...homes,
    count: { min: 1000, minIsExclusive: true },
    by: [["jnim"]],
    from: "2024-08-01",
  }),
];

const executions = [
  buildAct({
    code: "INC-0006.1",
    actType: "summary_execution",
    count: { min: 21 },
    by: [["jnim"]],
    from: "2024-06-20",
  }),
  buildAct({
    code: "INC-0007.1",
    actType: "summary_execution",
    count: { min: 12 },
    by: [["jnim"]],
    from: "2024-07-02",
  }),
  buildAct({ code: "INC-0008.1", actType: "summary_execution", count: { min: 9 }, by: [["isgs"]], from: "2024-08-11" }),
  buildAct({ code: "INC-0009.1", actType: "summary_execution", count: { min: 5 }, by: [["isgs"]], from: "2024-11-05" }),
];

const inWords = [
  buildAct({
    code: "INC-0010.1",
    actType: "displacement",
    count: { magnitude: "thousands" },
    by: [["jnim"], ["isgs"]],
    victimStatus: "unknown",
  }),
  buildAct({
    code: "INC-0012.2",
    actType: "looting",
    unit: "animals",
    count: { magnitude: "thousands" },
    by: [["jnim"]],
    victimStatus: null,
  }),
];

const traps = [
  killing("INC-0020.1", 11, { from: "2024-04-18" }),
  killing("INC-0021.1", 5, { from: "2024-01-01", until: "2024-12-31" }),
  killing("INC-0022.1", 6, { status: "probable" }),
  buildAct({
    code: "INC-0023.1",
    actType: "killing",
    status: "reported",
    by: [],
    claim: { count: { ...noCount, magnitude: "hundreds" }, isReliable: true },
  }),
  // The same event as INC-0002.1, from a second report, and one that may share victims with INC-0003.1.
  killing("INC-0024.1", 12, { from: "2024-06-02" }),
  killing("INC-0025.1", 4, { from: "2024-07-21" }),
  killing("INC-0026.1", 5, { isSupported: false, unsupportedReason: "consentWithdrawn" }),
  killing("INC-0027.1", 12, { victimStatus: "unknown", notAccepted: ["victim_status"] }),
];

const pairs: ActPair[] = [same("INC-0024.1", "INC-0002.1"), overlap("INC-0025.1", "INC-0003.1")];

export const maliRows = {
  acts: [...killings, ...disappearances, ...burnings, ...executions, ...inWords, ...traps],
  pairs,
};

const civilians = { victimStatus: "civilian" as const };

const scopes = {
  killed: { ...sinceMay, ...civilians, actors: byBoth, actType: "killing", isDeliberate: true },
  disappeared: { ...sinceMay, ...civilians, actors: byBoth, actType: "enforced_disappearance" },
  homesByArmy: { ...sinceMay, actors: byBoth, actType: "burning", unit: "structures", structureKind: "home" },
  executed: { ...sinceJune, ...civilians, actors: byArmedGroups, actType: "summary_execution" },
  displaced: { ...sinceJune, actors: byArmedGroups, actType: "displacement" },
  homesByJnim: {
    ...sinceJune,
    actors: { kind: "exact", buckets: [[["jnim"]]] },
    actType: "burning",
    unit: "structures",
    structureKind: "home",
  },
  animals: { ...sinceJune, actors: { kind: "exact", buckets: [[["jnim"]]] }, actType: "looting", unit: "animals" },
} satisfies Record<string, Partial<ScopeInput>>;

/** The published figures, counted from the rows given. "Others disappeared" follows the killings. */
export function maliFigures(rows: { acts: readonly CountingAct[]; pairs: readonly ActPair[] } = maliRows) {
  const counted = (scope: Partial<ScopeInput>, followed?: CountedFigure) =>
    count({ ...rows, scope, ...(followed ? { followed } : {}) });
  const killed = counted(scopes.killed);
  return {
    killed,
    disappeared: counted(scopes.disappeared, killed),
    homesByArmy: counted(scopes.homesByArmy),
    executed: counted(scopes.executed),
    displaced: counted(scopes.displaced),
    homesByJnim: counted(scopes.homesByJnim),
    animals: counted(scopes.animals),
  };
}
