import "server-only";
import { defineCommand } from "@/lib/command";
import { withdrawConsentInput } from "../consent/schema";
import { canWithdrawConsent } from "../policy";
import { loadInterview } from "./load-interview";
import { writeWithdrawal } from "./write-withdrawal";

/** Acts at once, on every figure that asks from now on (domain.md 4.9). The row stays, with who, when and why. */
export const withdrawConsent = defineCommand({
  name: "consent.withdrawn",
  input: withdrawConsentInput,
  load: loadInterview,
  allow: canWithdrawConsent,

  async apply({ tx, actor, input, subject: interview, now }) {
    const withdrawn = { ...input, isByCodeWord: false };
    const { withdrawalId, audit } = await writeWithdrawal(tx, actor, interview, withdrawn, now);
    return { result: { withdrawalId, interviewId: interview.id }, audit };
  },
});
