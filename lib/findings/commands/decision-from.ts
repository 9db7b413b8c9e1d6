import type { Decision } from "../decision";
import type { DecideActInput } from "../schema";

/** What was sent, as the rules take it. Citations of what is not accepted are kept: they are part of why it is not. */
export function decisionFrom(input: DecideActInput): Decision {
  const attributes = Object.fromEntries(
    Object.entries(input.attributes).map(([attribute, { answer, reason, citationIds }]) => [
      attribute,
      { isAccepted: answer === "accepted", reason, citationIds: [...new Set(citationIds)] },
    ]),
  );
  const isCountAccepted = input.attributes.count?.answer === "accepted";

  return {
    status: input.status,
    standard: input.standard,
    reason: input.basis,
    overrideReason: input.overrideReason === "" ? null : input.overrideReason,
    citationIds: [...new Set(input.citationIds)],
    attributes,
    // The form sends its minimum and its victims whatever was answered to the count: not accepted, they mean nothing.
    acceptedMin: isCountAccepted ? input.acceptedMin : null,
    acceptedVictimIds: isCountAccepted ? [...new Set(input.acceptedVictimIds)] : [],
    disappearanceElements: input.disappearanceElements,
  };
}
