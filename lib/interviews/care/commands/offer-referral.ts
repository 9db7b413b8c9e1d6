import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { dateOfDay } from "@/lib/time/clock";
import { refuseDayToCome } from "../../commands/check-conversation";
import { loadInterview } from "../../commands/load-interview";
import { canRecordCare } from "../policy";
import { offerReferralInput } from "../schema";

/** Help that was offered and what came of it. What comes of it later is a row of its own. */
export const offerReferral = defineCommand({
  name: "interview.referral-recorded",
  input: offerReferralInput,
  load: loadInterview,
  allow: canRecordCare,

  async apply({ tx, actor, input, subject: interview, now }) {
    const referralId = await writeReferral(tx, actor, interview.investigationId, input, now);
    return {
      result: { referralId, interviewId: interview.id },
      audit: {
        subjectType: "interview",
        subjectId: interview.id,
        investigationId: interview.investigationId,
        details: { code: interview.code, service: input.service, outcome: input.outcome },
      },
    };
  },
});

type Offered = z.output<typeof offerReferralInput>;

/** For commands that offer one on the way. Throws `invalid` for a day to come. */
export async function writeReferral(
  tx: Tx,
  actor: Actor,
  investigationId: string,
  { offeredOn, ...offered }: Offered,
  now: Date,
): Promise<string> {
  refuseDayToCome(now, { offeredOn });
  const { id } = await tx.referral.create({
    data: { ...offered, investigationId, offeredOn: dateOfDay(offeredOn), recordedById: actor.id, createdAt: now },
    select: { id: true },
  });
  return id;
}
