import "server-only";
import { verifyAgainstNobody, verifyPassword } from "@/lib/access/password";
import { clearFailures, countFailure, hashedKey, waitFor } from "@/lib/access/throttle";
import { recordEvent } from "@/lib/audit/record-event";
import { type Applied, defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import type { CodeWord } from "../consent/code-word";
import { withdrawByCodeWordInput } from "../consent/schema";
import { canWithdrawConsent } from "../policy";
import { loadInterview, lockInterview } from "./load-interview";
import { writeWithdrawal } from "./write-withdrawal";

/** The withdrawal, or null for a word that could not be matched, with how long to wait before another is tried. */
type Answer = { withdrawalId: string | null; interviewId: string; waitSeconds: number };

/**
 * A withdrawal by someone on the telephone who knows the word. A wrong word is counted and slows the next one, never locks
 * anyone out, and is answered as if no word had ever been set. It is a result rather than a failure, which would take the
 * count back with it.
 */
export const withdrawByCodeWord = defineCommand({
  name: "consent.code-word-given",
  input: withdrawByCodeWordInput,
  load: loadInterview,
  allow: canWithdrawConsent,

  async apply({ tx, actor, input, subject: interview, now }): Promise<Applied<Answer>> {
    const { id: interviewId, investigationId, code } = interview;
    const { codeWord, ...withdrawal } = input;
    // One word at a time: fifty at once would all be tried before the first was counted.
    await lockInterview(tx, interviewId);
    const key = hashedKey(`code word ${interviewId}`);
    const waitMs = await waitFor(tx, [key], now);
    const isKnown = waitMs === 0 && (await matches(tx, interviewId, codeWord));
    const entry = { subjectType: "interview", subjectId: interviewId, investigationId };
    if (!isKnown) {
      // Counted twice: a word is guessed sooner than a password.
      if (waitMs === 0) await countFailure(tx, [key, key], now);
      const waitSeconds = Math.ceil((waitMs || (await waitFor(tx, [key], now))) / 1000);
      return {
        result: { withdrawalId: null, interviewId, waitSeconds },
        audit: { ...entry, details: { code, isKnown: false } },
      };
    }

    await clearFailures(tx, key);
    const written = await writeWithdrawal(tx, actor, interview, { ...withdrawal, isByCodeWord: true }, now);
    await recordEvent(tx, actor, { ...written.audit, name: "consent.withdrawn", at: now });
    return {
      result: { withdrawalId: written.withdrawalId, interviewId, waitSeconds: 0 },
      audit: { ...entry, details: { code, isKnown: true } },
    };
  },
});

/** The word set last holds. Where none was set it takes as long to say no. */
async function matches(tx: Tx, interviewId: string, { spoken }: CodeWord): Promise<boolean> {
  const set = await tx.consentCodeWord.findFirst({
    where: { interviewId },
    orderBy: [{ createdAt: "desc" }, { consent: { version: "desc" } }],
    select: { hash: true },
  });
  return set ? verifyPassword(set.hash, spoken) : verifyAgainstNobody(spoken);
}
