import "server-only";
import { recordSearch } from "@/lib/accountability/steps/commands/record-search";
import { addFigure } from "@/lib/accountability/summaries/commands/add-figure";
import { draftSummary } from "@/lib/accountability/summaries/commands/draft-summary";
import { decideLetterRisk } from "@/lib/correspondence/commands/decide-letter-risk";
import { draftLetter } from "@/lib/correspondence/commands/draft-letter";
import { recordDelivery } from "@/lib/correspondence/commands/record-delivery";
import { recordNotSent } from "@/lib/correspondence/commands/record-not-sent";
import { recordSent } from "@/lib/correspondence/commands/record-sent";
import { recordAccessConstraint } from "@/lib/investigations/commands/record-access-constraint";
import type { Cast } from "./cast";
import type { ActorIds, RecordedIncidents } from "./incident-records";

/** "North and centre" of the worked example, by P-code: docs/worked-example.md. */
const northAndCentre = ["ML06", "ML07", "ML08", "ML10", "MLX09", "ML05", "MLX19", "MLX18", "ML04", "MLX17"];

/** What kept research from being done: it makes the caveat. */
export async function recordConstraint({ investigationId, researcher }: Cast) {
  await recordAccessConstraint(researcher, {
    investigationId,
    areaWords: "central and northern Mali",
    areaPcodes: northAndCentre,
    period: { edtf: "2024-01/2024-12", words: "all of 2024" },
    words: "Roads are closed or mined, and telephone lines were cut for weeks.",
    sourceWords: "Notes of the researchers. (Fictional.)",
  });
}

/** One search for each incident: no step by the authority with the duty was found. */
export async function recordSearches({ admin }: Cast, { incidents }: RecordedIncidents, actors: ActorIds) {
  for (const incidentId of incidents.values()) {
    await recordSearch(admin, {
      incidentId,
      authorityId: actors.government,
      on: "2024-12-09",
      where: "Court registries, official gazette and statements of the ministry of justice (fictional search)",
      found: "no",
    });
  }
}

/** The government was written to and has not answered; to the others there is no channel. */
export async function recordLetters(
  { investigationId, admin }: Cast,
  { incidents }: RecordedIncidents,
  actors: ActorIds,
) {
  const allegations = ["A", "B", "C", "D", "I"].map((key) => ({
    words: `Acts attributed to the armed forces and the Wagner Group in Village ${key}.`,
    incidentId: incidents.get(key) ?? null,
  }));
  const letter = await draftLetter(admin, {
    investigationId,
    addresseeId: actors.government,
    subject: "Findings of our research, and a request for your reply",
    body: "We write to share what our research has found and to ask for your reply. (Fictional letter.)",
    allegations,
  });
  const about = { letterId: letter.letterId, version: 1 };
  const identifiable = "Places are given as regions; no date is closer than a month; no source can be told from it.";
  await decideLetterRisk(admin, {
    ...about,
    decision: "go",
    identifiable,
    reprisalRisk: "Low: nothing in it points to a village.",
  });
  const channel = "Courier, with receipt";
  await recordSent(admin, { ...about, on: "2024-11-15", channel, dueOn: "2024-12-06" });
  await recordDelivery(admin, { ...about, on: "2024-11-18", proof: "Receipt stamped by the ministry’s registry." });

  for (const [addresseeId, who] of [
    [actors.wagner, "the company"],
    [actors.jnim, "the group"],
    [actors.isgs, "the group"],
  ] as const) {
    const none = await draftLetter(admin, {
      investigationId,
      addresseeId,
      subject: "Findings of our research, and a request for your reply",
      allegations: [{ words: "The acts attributed to it in this summary.", incidentId: null }],
    });
    const reason = `No safe way to reach ${who} is known.`;
    await recordNotSent(admin, { letterId: none.letterId, version: 1, why: "no_channel", reason });
  }
}

/** The summary: each figure with its own scope. Nothing here is a number; the program counts. */
export async function draftTheSummary({ investigationId, admin }: Cast, actors: ActorIds) {
  const { summaryId } = await draftSummary(admin, {
    investigationId,
    title: "Abuses since the end of the UN mission",
    introduction:
      "One year after the UN peacekeeping mission left, civilians are killed by all sides. (Fictional incidents.)",
    from: "2024-05-01",
    area: { pCodes: northAndCentre },
  });
  const area = { pCodes: northAndCentre };
  const [since, sinceJune] = [
    { from: "2024-05-01", area },
    { from: "2024-06-01", area },
  ];
  const joint = { kind: "together" as const, actorIds: [actors.army, actors.wagner] };
  const groups = [actors.jnim, actors.isgs];
  const jnim = { kind: "together" as const, actorIds: [actors.jnim] };
  const add = (figure: Omit<Parameters<typeof addFigure>[1], "summaryId">) =>
    addFigure(admin, { summaryId, ...figure });

  const killed = await add({
    title: "Killed by the armed forces with the Wagner Group",
    actType: "killing",
    victims: "civilian",
    isDeliberate: true,
    who: joint,
    ...since,
  });
  await add({
    title: "Disappeared by the same",
    actType: "enforced_disappearance",
    victims: "civilian",
    who: joint,
    followsFigureId: killed.figureId,
    ...since,
  });
  await add({
    title: "Homes burned by the same",
    actType: "burning",
    unit: "structures",
    victims: "home",
    who: joint,
    ...since,
  });
  await add({
    title: "Executed by JNIM and ISGS",
    actType: "summary_execution",
    victims: "civilian",
    who: { kind: "each_alone", actorIds: groups },
    ...sinceJune,
  });
  await add({
    title: "Displaced by JNIM or ISGS",
    actType: "displacement",
    unit: "persons",
    who: { kind: "any_of", actorIds: groups },
    ...sinceJune,
  });
  await add({
    title: "Homes burned by JNIM",
    actType: "burning",
    unit: "structures",
    victims: "home",
    who: jnim,
    ...sinceJune,
  });
  await add({ title: "Animals looted by JNIM", actType: "looting", unit: "animals", who: jnim, ...sinceJune });
}
