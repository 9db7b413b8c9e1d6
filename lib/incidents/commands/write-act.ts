import "server-only";
import type { Tx } from "@/lib/db";
import type { When } from "@/lib/time/types";
import { whenColumns } from "@/lib/time/when-columns";
import { alternativesOf, partOfKey } from "../rules";
import type { ActInput } from "../schema";
import type { ActReferences } from "./check-act";

/** What an act's input refers to, as far as it exists in the investigation. Two queries, however many rows. */
export async function findReferences(tx: Tx, investigationId: string, input: ActInput): Promise<ActReferences> {
  const [actors, persons] = [
    await tx.actor.findMany({
      where: { investigationId, id: { in: input.involvements.map(({ actorId }) => actorId) } },
      select: { id: true, isState: true },
    }),
    await tx.person.findMany({
      where: { investigationId, code: { in: input.victims.map(({ code }) => code) } },
      select: { id: true, code: true },
    }),
  ];
  return {
    actorsById: Object.fromEntries(actors.map(({ id, isState }) => [id, { isState }])),
    personIdsByCode: Object.fromEntries(persons.map(({ id, code }) => [code, id])),
  };
}

/** The act's own row, but for its code, place and who recorded it. */
export function actColumns(input: ActInput) {
  return {
    actType: input.actType,
    description: input.description,
    unit: input.unit,
    countMin: input.count.min,
    countMinExclusive: input.count.minIsExclusive,
    countBest: input.count.best,
    countMax: input.count.max,
    magnitude: input.count.magnitude,
    // Nothing said is "unknown", which prints "people": never an assumption that they were civilians.
    victimStatus: input.unit === "persons" ? (input.victimStatus ?? "unknown") : null,
    victimStatusBasis: input.victimStatusBasis,
    structureKind: input.unit === "structures" ? (input.structureKind ?? "unknown") : null,
    isDeliberate: input.isDeliberate,
    stateLink: input.stateLink,
    ...ownWhen(input.when),
  };
}

function ownWhen(when: When | null) {
  return when ? whenColumns(when) : { whenEdtf: null, whenWords: "", whenEarliest: null, whenLatest: null };
}

/** Replaces who was involved, the parts and the victims: what they were is kept with the act's prior version. */
export async function replaceChildren(
  tx: Tx,
  act: { actId: string; investigationId: string },
  input: ActInput,
  { personIdsByCode }: ActReferences,
) {
  const { actId } = act;
  await tx.involvement.deleteMany({ where: { actId } });
  await tx.actPart.deleteMany({ where: { actId } });
  await tx.actVictim.deleteMany({ where: { actId } });

  await tx.involvement.createMany({ data: involvementRows(input).map((row) => ({ ...act, ...row })) });
  await tx.actPart.createMany({
    data: input.parts.map(({ key, ...numbers }) => ({ ...act, ...partOfKey(key), ...numbers })),
  });
  await tx.actVictim.createMany({
    data: input.victims.flatMap(({ code, partKeys }) => {
      const personId = personIdsByCode[code];
      return personId ? [{ ...act, personId, partKeys: [...new Set(partKeys)].sort() }] : [];
    }),
  });
}

/** Alternatives are numbered from 1 without gaps, in the order given; only those who carried it out have several. */
function involvementRows({ involvements }: ActInput) {
  const carriedOut = alternativesOf(involvements).flatMap((actorIds, at) =>
    actorIds.map((actorId) => ({ actorId, degree: "carried_out", alternative: at + 1 })),
  );
  const others = involvements
    .filter(({ degree }) => degree !== "carried_out")
    .map(({ actorId, degree }) => ({ actorId, degree, alternative: 1 }));
  return [...carriedOut, ...others];
}
