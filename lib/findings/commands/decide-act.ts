import "server-only";
import type { Actor } from "@/lib/access/actor";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict, Failure, type Message } from "@/lib/errors";
import { pairRelationsOf } from "@/lib/incidents/pairs/queries";
import { acceptFacts } from "../accept-facts";
import { checkDecision, type DecisionContext, overridesOf, statedAttributes } from "../decision";
import { identifiedCount } from "../measure";
import { canDecideAct } from "../policy";
import { type DecideActInput, decideActInput } from "../schema";
import { decidableActs } from "../standing/decidable";
import { otherOf, standingOfAct } from "../standing/queries";
import type { ActStanding } from "../standing/types";
import { suggestFinding } from "../suggestion";
import { decisionFrom } from "./decision-from";

/**
 * A reviewer decides one version of one act: status, standard, and what of it is accepted, with citations and reasons
 * (domain.md 3). Rows are added; figures use exactly what this one decided, until someone decides again.
 */
export const decideAct = defineCommand({
  name: "act.decided",
  input: decideActInput,
  load: holdAct,
  allow: canDecideAct,

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    const standing = await standingOfAct(tx, input.actId, { use: "internal_figure", now });
    if (!standing) throw conflict("findings.refusals.changedWhileReading");
    refuseStale(input, standing);

    const { facts, code } = standing;
    const decision = decisionFrom(input);
    const context = contextOf(standing);
    refuse([...unanswered(input, standing), ...checkDecision(decision, context)]);

    const accepts = (attribute: keyof typeof decision.attributes) =>
      decision.attributes[attribute]?.isAccepted ?? false;
    const overrides = overridesOf(decision, context);
    const findingId = crypto.randomUUID();
    await tx.finding.createMany({
      data: [
        {
          id: findingId,
          investigationId,
          actId: input.actId,
          actVersion: standing.version,
          status: decision.status,
          suggestedStatus: context.suggestion.status ?? "none",
          standard: decision.standard,
          basis: decision.reason,
          overrideReason: decision.overrideReason ?? "",
          overrides,
          isCountAccepted: accepts("count"),
          acceptedMin: decision.acceptedMin,
          isVictimStatusAccepted: accepts("victim_status"),
          isStructureKindAccepted: accepts("structure_kind"),
          isAttributionAccepted: accepts("attribution"),
          isIntentAccepted: accepts("intent"),
          reasons: { attributes: decision.attributes, elements: decision.disappearanceElements },
          facts,
          decided: acceptFacts(facts, decision, standing.version),
          decidedPairs: await decidedPairs(tx, input.actId),
          reviewerId: actor.id,
          decidedAt: now,
        },
      ],
    });
    await tx.findingCitation.createMany({
      data: decision.citationIds.map((citationId) => ({ findingId, citationId, investigationId })),
    });

    const { status } = decision;
    return {
      result: { actId: input.actId, incidentId: standing.incidentId, findingId },
      audit: {
        subjectType: "act",
        subjectId: input.actId,
        investigationId,
        details: { code, findingId, version: standing.version, status, overrides },
      },
    };
  },
});

/** The act's row is held, so that two decisions, or a decision and a change, follow one another. */
async function holdAct(tx: Tx, actor: Actor, { actId }: { actId: string }) {
  await tx.$queryRaw`SELECT id FROM "Act" WHERE id = ${actId}::uuid FOR UPDATE`;
  return (await decidableActs(tx, actor, [actId])).get(actId) ?? null;
}

/** The decision is on what the reviewer read, not on what the act has become since. */
function refuseStale({ version, incidentVersion, afterFindingId }: DecideActInput, standing: ActStanding) {
  if (version !== standing.version || incidentVersion !== standing.incidentVersion)
    throw conflict("findings.refusals.changedWhileReading");
  if (afterFindingId !== (standing.finding?.findingId ?? null)) throw conflict("findings.refusals.decidedMeanwhile");
}

function contextOf(standing: ActStanding): DecisionContext {
  const { facts, sources, origins, verifiableSourceIds, undecidedPairCount } = standing;
  const suggestion = suggestFinding({
    sources,
    origins,
    verifiableSourceIds,
    unit: facts.unit,
    identifiedVictimCount: identifiedCount(facts.unit, facts.victimIds),
  });
  return { act: facts, sources, origins, suggestion, undecidedPairCount };
}

type Problem = Message & { field: string };

/** Silence is not a decision: what the act says is accepted or not. */
function unanswered(input: DecideActInput, { facts }: ActStanding): Problem[] {
  return statedAttributes(facts).flatMap((attribute) => {
    const given = input.attributes[attribute];
    if (!given) return [{ field: `attributes.${attribute}.answer`, key: "findings.refusals.chooseAnswer" }];
    // What was accepted without a reason the rules refuse by themselves.
    const isMissing = given.answer === "not_accepted" && given.reason === "";
    return isMissing ? [{ field: `attributes.${attribute}.reason`, key: "findingRules.refusals.reasonRequired" }] : [];
  });
}

/** The rules' names of what is wrong, as the form's fields are named. */
const fieldOf: Record<string, string> = {
  reasonRequired: "reason",
  attributeNotCited: "citationIds",
  attributeNotCarried: "citationIds",
  nothingToAccept: "answer",
};

function refuse(problems: Problem[]) {
  if (problems.length === 0) return;
  const fields: Record<string, Message[]> = {};
  for (const { field, ...words } of problems) {
    const rule = words.key.split(".").at(-1) ?? "";
    const isGroup = /^attributes\.\w+$/.test(field);
    const path = field === "reason" ? "basis" : isGroup ? `${field}.${fieldOf[rule] ?? "answer"}` : field;
    fields[path] = [...(fields[path] ?? []), words];
  }
  throw new Failure("invalid", { key: "errors.checkTheForm" }, fields);
}

async function decidedPairs(tx: Tx, actId: string) {
  return (await pairRelationsOf(tx, [actId])).flatMap(({ relation, decision, keptActId, ...pair }) =>
    relation === "undecided" || !decision
      ? []
      : [{ otherActId: otherOf(pair, actId), decisionId: decision.id, relation, keptActId }],
  );
}
