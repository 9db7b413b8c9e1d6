import { Failure } from "@/lib/errors";
import {
  alternativesOf,
  checkActType,
  checkCount,
  checkEnforcedDisappearance,
  checkParts,
  type Problem,
  partOfKey,
} from "../rules";
import type { ActInput } from "../schema";
import { isWithinType } from "../vocabulary";

/** What the input's references were found to be in its investigation. */
export type ActReferences = {
  actorsById: Record<string, { isState: boolean }>;
  personIdsByCode: Record<string, string>;
};

/**
 * Refuses an act that says what can't be (domain.md 2, 4.8), all problems at once, each beside its field.
 * Throws `invalid`; writes nothing.
 */
export function checkAct(input: ActInput, references: ActReferences) {
  const problems = [
    ...checkActType(input.actType, input.unit),
    ...checkCount(input.count, input.unit),
    ...checkDescription(input),
    ...checkInvolvements(input, references),
    ...checkPartRows(input),
    ...checkVictims(input, references),
  ];
  if (problems.length === 0) return;

  const fields: Record<string, Problem[]> = {};
  for (const problem of problems) fields[problem.field] = [...(fields[problem.field] ?? []), problem];
  throw new Failure("invalid", { key: "errors.checkTheForm" }, fields);
}

/** Persons have a victim status, structures a kind; a status that is known has its basis (domain.md 2). */
function checkDescription({ unit, actType, victimStatus, victimStatusBasis, structureKind, stateLink }: ActInput) {
  const problems: Problem[] = [];
  const add = (field: string, key: string) => problems.push({ field, key: `incidents.${key}` });
  const isStatusKnown = victimStatus !== null && victimStatus !== "unknown";

  if (unit !== "persons" && victimStatus !== null) add("victimStatus", "statusOnlyOfPersons");
  else if (isStatusKnown && victimStatusBasis === null) add("victimStatusBasis", "basisMissing");
  if (!isStatusKnown && victimStatusBasis !== null) add("victimStatusBasis", "basisWithoutStatus");
  if (unit !== "structures" && structureKind !== null) add("structureKind", "kindOnlyOfStructures");
  if (stateLink !== null && !isWithinType(actType, "deprivation_of_liberty")) add("stateLink", "stateLinkElsewhere");
  return problems;
}

function checkInvolvements({ actType, stateLink, involvements }: ActInput, { actorsById }: ActReferences) {
  const seen = new Set<string>();
  const problems = involvements.flatMap(({ actorId, degree, alternative }, at): Problem[] => {
    const key = [actorId, degree, degree === "carried_out" ? alternative : 1].join(" ");
    const isRepeated = seen.has(key);
    seen.add(key);
    if (!actorsById[actorId]) return [{ field: `involvements.${at}.actorId`, key: "incidents.noSuchActor" }];
    return isRepeated ? [{ field: `involvements.${at}.actorId`, key: "incidents.actorTwice" }] : [];
  });

  const alternatives = alternativesOf(involvements);
  if (new Set(alternatives.map((set) => set.join())).size < alternatives.length)
    problems.push({ field: "involvements", key: "incidents.alternativeTwice" });
  return [...problems, ...checkEnforcedDisappearance({ actType, alternatives, actorsById, stateLink })];
}

function checkPartRows({ count, parts }: ActInput): Problem[] {
  const rows = parts.map(({ key, ...numbers }) => ({ ...partOfKey(key), ...numbers, victimIds: [] }));
  const isSilent = rows.flatMap(({ min, isAll, max }, at): Problem[] =>
    isAll || min !== null || max !== null ? [] : [{ field: `parts.${at}.min`, key: "incidents.partSaysNothing" }],
  );
  const checked = checkParts({ count, parts: rows, victimIds: [] }).map((problem) => ({
    ...problem,
    field: problem.field.replace(/\.(dimension|value)$/, ".key"),
  }));
  return [...isSilent, ...checked];
}

function checkVictims({ unit, parts, victims }: ActInput, { personIdsByCode }: ActReferences): Problem[] {
  if (unit !== "persons" && victims.length > 0)
    return [{ field: "victims.0.code", key: "incidents.victimsOnlyOfPersons" }];

  const keys = parts.map(({ key }) => key);
  return victims.flatMap(({ code, partKeys }, at): Problem[] => {
    const problems: Problem[] = [];
    if (!personIdsByCode[code])
      problems.push({ field: `victims.${at}.code`, key: "incidents.noSuchPerson", values: { code } });
    if (victims.findIndex((other) => other.code === code) < at)
      problems.push({ field: `victims.${at}.code`, key: "incidents.victimTwice", values: { code } });
    if (!partKeys.every((key) => keys.includes(key)))
      problems.push({ field: `victims.${at}.partKeys`, key: "incidents.partNotOfAct" });
    return problems;
  });
}
