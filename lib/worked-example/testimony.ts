import "server-only";
import { addParagraphs } from "@/lib/interviews/commands/add-paragraphs";
import { fixStatement } from "@/lib/interviews/commands/fix-statement";
import { recordConsent } from "@/lib/interviews/commands/record-consent";
import { recordInterview } from "@/lib/interviews/commands/record-interview";
import { withdrawConsent } from "@/lib/interviews/commands/withdraw-consent";
import { explainedItems } from "@/lib/interviews/consent/types";
import { findInterview } from "@/lib/interviews/queries";
import { careFor, recordFirstAccount } from "./care";
import type { Cast } from "./cast";
import { alsoSpeakOf, exampleIncidents } from "./incidents";
import type { ExampleAct, ExampleIncident } from "./types";

/** What one interviewee says of one act: a paragraph, and the number given in it. */
export type Account = { act: string; paragraphId: string; count: number | null; isWitness: boolean; knowledge: string };

/** An interviewee of the example by key (`A.w1`, `A.o1`), with the accounts given. */
export type Interviewee = { key: string; interviewId: string; personCode: string; accounts: Account[] };

/** Someone who fled and fears for those who stayed: risks weighed, help offered, a promise that is overdue by now. */
const vulnerable = "A.w2";

const languages = [["fr"], ["ff"], ["bm"], ["dts"], ["tmh"], ["ses"]];
const months = ["08", "09", "10", "11"];

/** Records every interview of the example: interviewee by code, transcript, read-back, consent. */
export async function recordTestimony(cast: Cast, now: Date): Promise<Map<string, Interviewee>> {
  const all = new Map<string, Interviewee>();
  for (const incident of exampleIncidents) {
    const keys = [...numbered(incident, "w", incident.witnesses), ...numbered(incident, "o", incident.others)];
    for (const key of keys) all.set(key, await recordOne(cast, incident, key, all.size, now));
  }
  for (const { key, firstSpokeTwice } of exampleIncidents) {
    if (firstSpokeTwice) await recordSecondConversation(cast, all, `${key}.w1`, now);
  }
  await recordUncited(cast, all.size, now);
  await recordFirstAccount(cast);
  return all;
}

const numbered = ({ key }: ExampleIncident, letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${key}.${letter}${index + 1}`);

async function recordOne(
  cast: Cast,
  incident: ExampleIncident,
  key: string,
  turn: number,
  now: Date,
): Promise<Interviewee> {
  const isWitness = key.includes(".w");
  const index = Number(key.split(/\.[wo]/)[1]) - 1;
  const knowledge = isWitness
    ? index % 3 === 0
      ? "victim"
      : "eyewitness"
    : index === 0 && turn % 2
      ? "expert"
      : "other";
  const acts = actsTold(incident, key, index, isWitness);

  const interview = await recordInterview(cast.researcher, {
    investigationId: cast.investigationId,
    interviewee: "new",
    newInterviewee: {
      sex: turn % 3 === 0 ? "female" : "male",
      ageBand: turn % 7 === 0 ? "elderly" : "adult",
      occupation: isWitness
        ? (["farmer", "herder", "trader"][turn % 3] ?? "")
        : (["health worker", "local monitor"][turn % 2] ?? ""),
    },
    knowledge,
    modality: turn % 4 === 3 ? "phone" : "in_person",
    startedOn: `2024-${months[turn % 4]}-${String((turn % 27) + 1).padStart(2, "0")}`,
    languages: languages[turn % languages.length] ?? ["fr"],
    placeWords: turn % 4 === 3 ? "" : "A safe place in the regional town (fictional)",
    reliability: isWitness ? "likely_reliable" : "highly_reliable",
    placeSafety: turn % 4 === 3 ? "unknown" : "private_and_safe",
    takenDown: "notes",
    relationship: isWitness ? (knowledge === "victim" ? "victim" : "witness") : "ngo",
    durationMinutes: 60 + (turn % 5) * 15,
    ...(turn % 9 === 4
      ? { recontact: "never" as const }
      : {
          recontact: "agreed" as const,
          recontactHow: "Through the local monitor",
          recontactHours: "Market days, before noon",
        }),
    ...(isWitness && { observedLight: "daylight" as const }),
    ...(key === vulnerable && { vulnerabilities: ["displaced" as const, "at_risk_of_reprisal" as const] }),
  });
  if (key === vulnerable) await careFor(cast, interview.interviewId);

  const opening = isWitness
    ? `I lived in the area of ${incident.place.words} then. I will say what I saw myself, and say so where I only heard it.`
    : "I did not see it. I keep notes for our network and spoke with several families in the days after.";
  const told = acts.map((act) => ({ act, count: countGiven(act, index) }));
  const sentences = told.map(({ act, count }) => act.told.replace("{count}", count === null ? "many" : String(count)));
  const closing = "This was read back to me in my own language. It is what I said.";
  const { paragraphIds } = await writeStatement(cast, interview.interviewId, [opening, ...sentences, closing], now);
  await consentTo(cast, interview.interviewId);

  return {
    key,
    interviewId: interview.interviewId,
    personCode: interview.personCode,
    accounts: told.map(({ act, count }, at) => ({
      act: act.key,
      paragraphId: paragraphIds[at + 1] ?? "",
      count,
      isWitness,
      knowledge: isWitness ? knowledge : "hearsay",
    })),
  };
}

/** The acts that an interviewee speaks of: those of the incident, and those of others they happened to see. */
function actsTold(incident: ExampleIncident, key: string, index: number, isWitness: boolean): ExampleAct[] {
  const own = incident.acts.filter((act) => index < (isWitness ? act.witnesses : act.others));
  const elsewhere = exampleIncidents.flatMap(({ acts }) => acts).filter((act) => alsoSpeakOf[act.key]?.includes(key));
  return [...own, ...elsewhere];
}

function countGiven(act: ExampleAct, index: number): number | null {
  return act.counted[Math.min(index, act.counted.length - 1)] ?? null;
}

/** The same person a second time: one interviewee, two interviews. */
async function recordSecondConversation(cast: Cast, all: Map<string, Interviewee>, key: string, now: Date) {
  const first = all.get(key);
  if (!first) throw new Error(`nobody is ${key}`);
  const interview = await recordInterview(cast.researcher, {
    investigationId: cast.investigationId,
    interviewee: "known",
    intervieweeCode: first.personCode,
    repeatReason: "The person called us: something had to be put right. (Fictional.)",
    knowledge: "eyewitness",
    modality: "phone",
    startedOn: "2024-11-28",
    languages: ["fr"],
    reliability: "likely_reliable",
  });
  const account = first.accounts[0];
  const texts = [
    "I spoke with you before, in person.",
    "What I said then still stands; nobody has come back since.",
    "This was read back to me.",
  ];
  const { paragraphIds } = await writeStatement(cast, interview.interviewId, texts, now);
  await consentTo(cast, interview.interviewId);
  if (account)
    all.set(`${key}.again`, {
      ...first,
      key: `${key}.again`,
      interviewId: interview.interviewId,
      accounts: [{ ...account, count: null, paragraphId: paragraphIds[1] ?? "" }],
    });
}

/** An interview that no act rests on: its person must not be among those counted. */
async function recordUncited(cast: Cast, turn: number, now: Date) {
  const interview = await recordInterview(cast.researcher, {
    investigationId: cast.investigationId,
    interviewee: "new",
    knowledge: "eyewitness",
    modality: "in_person",
    startedOn: "2024-11-05",
    languages: languages[turn % languages.length] ?? ["fr"],
    reliability: "unknown",
  });
  await writeStatement(
    cast,
    interview.interviewId,
    ["I was in the town all that year. I have heard many things and saw none of them.", "This was read back to me."],
    now,
  );
  await consentTo(cast, interview.interviewId);
}

async function writeStatement(cast: Cast, interviewId: string, texts: string[], now: Date) {
  await addParagraphs(cast.researcher, { interviewId, text: texts.join("\n\n") });
  const view = await findInterview(cast.researcher, cast.investigationId, interviewId, now);
  if (!view) throw new Error(`no interview ${interviewId}`);
  await fixStatement(cast.researcher, {
    interviewId,
    textSha256: view.textSha256,
    readBackOn: view.startedOn,
    readBackLanguage: view.languages[0] ?? "fr",
    confirmation: "Read back paragraph by paragraph; confirmed as said.",
  });
  return { paragraphIds: view.paragraphs.map(({ paragraphId }) => paragraphId) };
}

async function consentTo(cast: Cast, interviewId: string) {
  await recordConsent(cast.researcher, {
    interviewId,
    uses: ["internal_figure", "public_figure", "method_count", "quotation_anonymous", "recontact"],
    identityLevel: "anonymous",
    method: "oral_noted",
    language: "fr",
    explained: [...explainedItems],
    hasTeachBack: true,
    capacity: "adult",
    givenOn: "2024-11-30",
  });
}

/** After the finding: one of the two people behind Village K withdraws consent, and the act loses its support at once. */
export async function withdrawOne(cast: Cast, people: Map<string, Interviewee>) {
  const interviewId = people.get("K.w2")?.interviewId;
  if (!interviewId) throw new Error("nobody is K.w2");
  await withdrawConsent(cast.researcher, {
    interviewId,
    scope: "whole",
    reason: "Asked for it by telephone. (Fictional.)",
  });
}
