import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import { allow, type Decision, deny } from "@/lib/access/decision";
import { canConductReview } from "@/lib/investigations/policy";
import { canDecideReasons } from "./rules";

/** An act as deciding on it sees it: who stands behind it and its sources, and what the decider must judge before. */
export type DecidableAct = {
  investigationId: string;
  /** Whoever recorded any version of the act. */
  actRecordedBy: string[];
  sources: { sourceId: string; code: string; recordedBy: string[] }[];
  /** Codes of evidence that someone has judged and this actor is still asked to: they would decide on what they must not see. */
  toJudgeFirst: string[];
};

export const findingsVisibleTo = (actor: Actor) => inInvestigationsOf(actor);

export function canReadFinding(actor: Actor, { investigationId }: { investigationId: string }): boolean {
  return actor.isMember(investigationId);
}

/**
 * A reviewer decides, in writing, never on what they recorded or on an act resting on a source they recorded; whoever
 * verified may (domain.md 3 and 6). Two people stand behind every decided act.
 */
export function canDecideAct(actor: Actor, act: DecidableAct): Decision {
  const may = canConductReview(actor, act);
  if (!may.allowed) return may;

  const [own] = canDecideReasons({ ...act, deciderId: actor.id });
  if (own) {
    const codes = act.sources.filter(({ sourceId }) => own.sourceIds.includes(sourceId)).map(({ code }) => code);
    return deny(own.key, { ...own.values, sources: [...new Set(codes)].sort().join(", ") });
  }
  const [first] = act.toJudgeFirst;
  return first === undefined ? allow : deny("findings.refusals.judgeFirst", { sources: act.toJudgeFirst.join(", ") });
}
