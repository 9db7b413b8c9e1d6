import "server-only";
import { recordActor } from "@/lib/actors/commands/record-actor";
import { recordRelation } from "@/lib/actors/commands/record-relation";
import { citePassage } from "@/lib/citations/commands/cite-passage";
import type { Attribute } from "@/lib/findings/types";
import { recordAct } from "@/lib/incidents/commands/record-act";
import { recordIncident } from "@/lib/incidents/commands/record-incident";
import type { Cast } from "./cast";
import type { ExampleItem } from "./evidence";
import { exampleIncidents } from "./incidents";
import type { Interviewee } from "./testimony";
import type { ActorKey, ExampleAct, ExampleIncident } from "./types";

export type ActorIds = Record<ActorKey, string>;

/** What was recorded, by the example's own keys. */
export type RecordedIncidents = { incidents: Map<string, string>; acts: Map<string, string> };

/** The actors; the foreign company supports the armed forces over time, which is a relation and not a bucket. */
export async function recordActors(cast: Cast): Promise<ActorIds> {
  const { investigationId, researcher } = cast;
  const record = async (
    name: string,
    shortName: string,
    kind: "armed_force" | "armed_group" | "company" | "authority",
    isState: boolean,
    aliases: string[] = [],
  ) =>
    (
      await recordActor(researcher, {
        investigationId,
        name,
        shortName,
        kind,
        isState: isState ? "on" : false,
        aliases,
      })
    ).actorId;

  const ids: ActorIds = {
    army: await record("Malian armed forces", "the Malian armed forces", "armed_force", true, [
      "FAMa",
      "Forces armées maliennes",
    ]),
    wagner: await record("Wagner Group", "the Wagner Group", "company", false, ["Africa Corps"]),
    jnim: await record("Jama’at Nusrat al-Islam wal-Muslimin", "JNIM", "armed_group", false, ["GSIM"]),
    isgs: await record("Islamic State in the Greater Sahara", "ISGS", "armed_group", false, [
      "EIGS",
      "IS Sahel Province",
    ]),
    government: await record("Government of Mali", "the government", "authority", true),
  };
  await recordRelation(researcher, {
    fromActorId: ids.wagner,
    kind: "supports",
    toActorId: ids.army,
    period: { edtf: "2021-12/.." },
    sourceWords: "Public reporting; for the worked example only.",
  });
  await recordRelation(researcher, {
    fromActorId: ids.army,
    kind: "part_of",
    toActorId: ids.government,
    sourceWords: "The armed forces are an organ of the State.",
  });
  return ids;
}

export async function recordIncidents(cast: Cast, actors: ActorIds): Promise<RecordedIncidents> {
  const recorded: RecordedIncidents = { incidents: new Map(), acts: new Map() };
  for (const incident of exampleIncidents) {
    const { words, pcode, lat, lon, radiusM } = incident.place;
    const { incidentId } = await recordIncident(cast.researcher, {
      investigationId: cast.investigationId,
      title: incident.title,
      narrative: `${incident.narrative} (Fictional.)`,
      when: { edtf: incident.when },
      place: { words, adminPcode: pcode, lat: lat ?? null, lon: lon ?? null, ...(radiusM ? { radiusM } : {}) },
    });
    recorded.incidents.set(incident.key, incidentId);
    for (const act of incident.acts) {
      const { actId } = await recordAct(cast.researcher, actInput(incidentId, act, actors));
      recorded.acts.set(act.key, actId);
    }
  }
  return recorded;
}

function actInput(incidentId: string, act: ExampleAct, actors: ActorIds): Parameters<typeof recordAct>[1] {
  const { min, minIsExclusive, max, magnitude } = act.count;
  return {
    incidentId,
    actType: act.actType,
    unit: act.unit,
    count: {
      min: min ?? null,
      minIsExclusive: minIsExclusive ?? false,
      max: max ?? null,
      magnitude: magnitude ?? null,
    },
    victimStatus: act.victimStatus ?? null,
    victimStatusBasis: act.victimStatusBasis ?? null,
    structureKind: act.structureKind ?? null,
    isDeliberate: act.isDeliberate ?? false,
    stateLink: act.actType === "enforced_disappearance" ? "agents" : null,
    involvements: act.by.flatMap((together, at) =>
      together.map((key) => ({ actorId: actors[key], degree: "carried_out" as const, alternative: at + 1 })),
    ),
    parts: (act.parts ?? []).map((part) => ({
      key: part.key,
      min: part.min ?? null,
      isAll: part.isAll ?? false,
      max: part.max ?? null,
    })),
  };
}

type Sources = { people: Map<string, Interviewee>; items: Map<string, ExampleItem>; actors: ActorIds };

/** Every citation: each paragraph, image and report, with what that source says and carries. */
export async function citeSources(cast: Cast, { acts }: RecordedIncidents, { people, items, actors }: Sources) {
  const byKey = new Map(exampleIncidents.flatMap((incident) => incident.acts).map((act) => [act.key, act]));
  for (const person of people.values()) {
    for (const account of person.accounts) {
      const act = byKey.get(account.act);
      if (act) await citeAccount(cast, acts.get(act.key) ?? "", act, account);
    }
  }
  for (const incident of exampleIncidents) await citeFiles(cast, incident, acts, { items, actors });
}

type Account = Interviewee["accounts"][number];

async function citeAccount(cast: Cast, actId: string, act: ExampleAct, account: Account) {
  await citePassage(cast.researcher, {
    actId,
    paragraphId: account.paragraphId,
    bearing: "supports",
    knowledge: account.knowledge as "victim" | "eyewitness" | "hearsay",
    carries: carriedBy(act, account),
    elements: [...(act.elements ?? [])],
    says: { countMin: account.count, countWords: act.saysWords ?? "" },
    reliabilityOfInformation: account.isWitness ? "likely_reliable" : "highly_reliable",
  });
}

/** A witness speaks to all that the act says; one who only heard of it does not say why it was done. */
function carriedBy(act: ExampleAct, { isWitness, count }: Account): Attribute[] {
  const hasCount = count !== null || act.count.magnitude !== undefined;
  return [
    "occurrence",
    ...(hasCount ? (["count"] as const) : []),
    ...(act.by.length > 0 ? (["attribution"] as const) : []),
    ...(act.victimStatus && !act.refuseVictimStatus ? (["victim_status"] as const) : []),
    ...(act.structureKind ? (["structure_kind"] as const) : []),
    ...(act.isDeliberate && isWitness ? (["intent"] as const) : []),
  ];
}

async function citeFiles(
  cast: Cast,
  incident: ExampleIncident,
  acts: Map<string, string>,
  { items, actors }: Omit<Sources, "people">,
) {
  for (const { file, act, carries, knowledge, countMin, countMax, words } of incident.evidence) {
    await citePassage(cast.researcher, {
      actId: acts.get(act) ?? "",
      evidenceId: items.get(file)?.evidenceId ?? "",
      locator: { whole: true },
      bearing: "supports",
      knowledge,
      carries,
      says: { countMin: countMin ?? null, countMax: countMax ?? null, other: words },
    });
  }
  for (const { key, admission } of incident.acts) {
    if (!admission) continue;
    await citePassage(cast.researcher, {
      actId: acts.get(key) ?? "",
      evidenceId: items.get(admission.evidence)?.evidenceId ?? "",
      locator: { page: 1 },
      bearing: "supports",
      knowledge: "reported",
      carries: admission.carries,
      says: { countMin: admission.count, countWords: "douze « terroristes neutralisés »" },
      admittedById: actors[admission.by],
    });
  }
}
