import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import { allow, type Decision, deny } from "@/lib/access/decision";
import { canConductReview } from "@/lib/investigations/policy";
import { hasJudged, isBlind, isRoundOpen, type JudgedItem, type RoundJudgement } from "./rounds";

/** Which rows at all; what a reviewer must be blind to is taken out by `judgementsSeenBy`. */
export const judgementsVisibleTo = (actor: Actor) => inInvestigationsOf(actor);

/** A reviewer, and never on what they collected, recorded or brought in (domain.md 3 and 6). */
export function canVerify(actor: Actor, item: JudgedItem): Decision {
  const may = canConductReview(actor, item);
  if (!may.allowed) return may;
  return item.handledBy.includes(actor.id) ? deny("verificationPages.refusals.ownItem") : allow;
}

/** One judgement per reviewer and round, on something that can be looked at. */
export function canJudge(actor: Actor, item: JudgedItem): Decision {
  const may = canVerify(actor, item);
  if (!may.allowed) return may;
  if (!item.canBeExamined) return deny("verificationPages.refusals.noOriginal");
  if (hasJudged(actor.id, item)) return deny("verificationPages.refusals.judgedAlready");
  return isRoundOpen(item) ? allow : deny("verificationPages.refusals.roundComplete");
}

/** Whoever may judge may also say that the item must be looked at anew; not before they have given their own judgement. */
export function canReopenRound(actor: Actor, item: JudgedItem): Decision {
  const may = canVerify(actor, item);
  return may.allowed && mustStayBlind(actor, item) ? deny("verificationPages.refusals.judgeFirst") : may;
}

/** Whether the judgements of others are kept from this reader until they have given their own. */
export function mustStayBlind(actor: Actor, item: JudgedItem): boolean {
  return isBlind({ id: actor.id, mayJudge: canJudge(actor, item).allowed }, item);
}

/** Their own while they must be blind; else all, of every round. */
export function judgementsSeenBy(actor: Actor, item: JudgedItem): RoundJudgement[] {
  if (!actor.isMember(item.investigationId)) return [];
  if (!mustStayBlind(actor, item)) return [...item.judgements];
  return item.judgements.filter(({ reviewerId }) => reviewerId === actor.id);
}
