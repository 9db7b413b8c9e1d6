import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { decideAct } from "@/lib/findings/commands/decide-act";
import type { decideActInput } from "@/lib/findings/schema";
import { carrying, prechosenCitations } from "@/lib/findings/standing/rules";
import type { StandingView } from "@/lib/findings/standing/types";
import { findStanding } from "@/lib/findings/standing/view";
import type { Attribute } from "@/lib/findings/types";
import { buildCitation } from "./build-citation";
import { buildAct } from "./build-incident";
import { buildConsent, buildInterview, buildTranscript } from "./build-interview";

type Input = z.input<typeof decideActInput>;
type Fields = Partial<Input>;
type Reader = { investigationId: string; reviewer: Actor; now?: Date };

/** What a reviewer decides who follows the suggestion in everything, on what carries it. */
export async function decisionOn(reader: Reader, actId: string, fields: Fields = {}): Promise<Input> {
  const { investigationId, reviewer, now = new Date() } = reader;
  const view = await findStanding(reviewer, investigationId, actId, now);
  if (!view) throw new Error("no such act for this reviewer");
  const citations = prechosenCitations(view);

  return {
    actId,
    version: view.version,
    incidentVersion: view.incidentVersion,
    afterFindingId: view.findings[0]?.findingId ?? null,
    status: view.computed?.suggestion.status ?? "reported",
    standard: "reasonable_grounds_to_believe",
    basis: "Independent witnesses agree on day, place and perpetrators.",
    citationIds: citations.map(({ citationId }) => citationId),
    attributes: Object.fromEntries(
      view.stated.map((attribute) => [
        attribute,
        {
          answer: isSuggested(view, attribute) ? "accepted" : "not_accepted",
          reason: isSuggested(view, attribute) ? "The sources agree." : "The sources do not carry it.",
          citationIds: carrying(citations, attribute).map(({ citationId }) => citationId),
        },
      ]),
    ),
    acceptedMin: acceptedMinOf(view),
    acceptedVictimIds: view.facts.victimIds,
    ...fields,
  };
}

export async function buildFinding(reader: Reader, actId: string, fields: Fields = {}) {
  const options = reader.now ? { now: reader.now } : {};
  return decideAct(reader.reviewer, await decisionOn(reader, actId, fields), options);
}

function isSuggested({ computed }: StandingView, attribute: Attribute): boolean {
  return computed?.suggestion.attributes.some((one) => one.attribute === attribute && one.isSuggested) ?? false;
}

function acceptedMinOf({ facts, computed }: StandingView): number | null {
  const carried = computed?.suggestion.acceptableMin ?? null;
  return facts.count.min === null || carried === null ? null : Math.min(facts.count.min, carried);
}

/** An act that two eyewitnesses carry whole, both with consent: it can be confirmed as it stands. */
export async function buildCarriedAct(
  recorder: { investigationId: string; researcher: Actor },
  fields: Parameters<typeof buildAct>[1] = {},
) {
  const act = await buildAct(recorder, fields);
  const first = await buildWitness(recorder, act.actId);
  const second = await buildWitness(recorder, act.actId);
  return { ...act, first, second };
}

/** An eyewitness with consent whose paragraph supports an act, and all that it says. */
export async function buildWitness(
  recorder: { investigationId: string; researcher: Actor },
  actId: string,
  fields: Parameters<typeof buildCitation>[1] = {},
) {
  const { interviewId } = await buildInterview(recorder);
  const [paragraphId = ""] = await buildTranscript(recorder.researcher, interviewId, ["I saw seven men shot."]);
  await buildConsent(recorder.researcher, interviewId);
  const { citationId } = await buildCitation(recorder, {
    actId,
    paragraphId,
    carries: ["occurrence", "count", "victim_status", "structure_kind", "attribution", "intent"],
    says: { countMin: 7 },
    ...fields,
  });
  return { interviewId, citationId };
}
