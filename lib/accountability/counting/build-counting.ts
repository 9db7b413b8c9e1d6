// Builders for tests of counting and of its sentences: everything not named is an ordinary confirmed act.
import type { ActFacts, Count, Part } from "@/lib/incidents/types";
import { countFigure } from "./figure";
import { type ScopeInput, scopeSchema } from "./schema";
import type { ActPair, CountedFigure, CountingAct, CountingContext } from "./types";

/** killing ⊃ summary_execution, deliberate_killing; everything else stands alone. */
const parents: Record<string, string> = { summary_execution: "killing", deliberate_killing: "killing" };

/** A country of two regions, the first with two districts. */
const paths: Record<string, string[]> = {
  ML: ["ML"],
  ML05: ["ML", "ML05"],
  ML0501: ["ML", "ML05", "ML0501"],
  ML0502: ["ML", "ML05", "ML0502"],
  ML09: ["ML", "ML09"],
};

export const testContext: CountingContext = {
  asOf: "2024-12-12T00:00:00.000Z",
  typeIsWithin: (actType, scopeType) => actType === scopeType || parents[actType] === scopeType,
  isCountable: (scopeType) => scopeType !== "deprivation_of_liberty",
  adminPathOf: (pCode) => paths[pCode] ?? null,
  followed: null,
};

type ActInput = Partial<Omit<CountingAct, "decided">> & {
  code: string;
  count?: Partial<Count>;
  from?: string | null;
  until?: string | null;
  adminPath?: string[];
  by?: string[][];
} & Partial<Omit<ActFacts, "count">>;

/** `code` gives the id and, before its dot, the incident. `from` alone is a single day. */
export function buildAct(input: ActInput): CountingAct {
  const { code, count, from = "2024-06-15", until = from, adminPath = paths.ML05 ?? [], by = [["army"]] } = input;
  return {
    id: input.id ?? code,
    code,
    incidentId: input.incidentId ?? code.split(".")[0] ?? code,
    status: input.status ?? "confirmed",
    isSupported: input.isSupported ?? true,
    unsupportedReason: input.unsupportedReason ?? null,
    notAccepted: input.notAccepted ?? [],
    claim: input.claim ?? null,
    decided: {
      actType: input.actType ?? "killing",
      unit: input.unit ?? "persons",
      count: { ...noCount, ...count },
      when: input.when ?? { edtf: `${from ?? ""}/${until ?? ""}`, words: "", earliest: from, latest: until },
      where: input.where ?? { words: "Village A", adminPath, point: null },
      victimStatus: input.victimStatus === undefined ? "civilian" : input.victimStatus,
      victimStatusBasis: input.victimStatusBasis ?? "evidence",
      structureKind: input.structureKind ?? null,
      alternatives: by,
      isDeliberate: input.isDeliberate ?? false,
      parts: input.parts ?? [],
      victimIds: input.victimIds ?? [],
    },
  };
}

export const noCount: Count = { min: null, minIsExclusive: false, best: null, max: null, magnitude: null };

export function buildPart(part: Partial<Part> & { dimension: string; value: string }): Part {
  return { min: null, isAll: false, max: null, victimIds: [], ...part };
}

export const overlap = (a: string, b: string): ActPair => ({ a, b, relation: "overlap", keptId: null });
export const same = (joined: string, kept: string): ActPair => ({ a: joined, b: kept, relation: "same", keptId: kept });

type FigureInput = {
  acts: readonly CountingAct[];
  pairs?: readonly ActPair[];
  scope?: Partial<ScopeInput>;
  followed?: CountedFigure;
};

/** Counts killings everywhere and at any time, for internal use, unless the scope says otherwise. */
export function count({ acts, pairs = [], scope = {}, followed }: FigureInput): CountedFigure {
  return countFigure({
    acts,
    pairs,
    scope: buildScope({ ...scope, followsFigure: followed ? "followed" : null }),
    context: { ...testContext, followed: followed ?? null },
  });
}

export function buildScope(scope: Partial<ScopeInput> = {}) {
  return scopeSchema.parse({
    window: { from: null, until: null },
    area: null,
    actors: null,
    actType: "killing",
    unit: "persons",
    victimStatus: null,
    structureKind: null,
    use: "internal",
    ...scope,
  });
}

/** `entered` and reason codes of one act: "lower: counted". */
export function entryOf(figure: CountedFigure, code: string): string {
  const entry = figure.acts.find((act) => act.code === code);
  return entry ? `${entry.entered}: ${entry.reasons.map((reason) => reason.code).join(", ")}` : "not of the type";
}
