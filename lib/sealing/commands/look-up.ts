import "server-only";
import { all, deny } from "@/lib/access/decision";
import { peopleOf } from "@/lib/audit/queries";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { dayOf } from "@/lib/time/clock";
import { canLookUp } from "../policy";
import { lockStanding } from "../rows";
import { mostLookUpsPerHour } from "../rules";
import { lookUpInput } from "../schema";
import type { EarlierAccount } from "../types";

/**
 * Asks whether someone matching has already given an account: when, and to whom of the team. Never who: an answer names no
 * person, not by code either. Each question is counted and on the trail, for a list of names could be tried against it.
 */
export const lookUp = defineCommand({
  name: "identity.looked-up",
  input: lookUpInput,
  load: async (tx, actor, input) => {
    const standing = await lockStanding(tx, actor, input);
    return standing && { ...standing, askedLately: await countLately(tx, standing.investigationId, actor.id) };
  },
  allow: (actor, standing) =>
    all(
      canLookUp(actor, standing),
      standing.askedLately < mostLookUpsPerHour
        ? { allowed: true }
        : deny("sealing.tooManyLookUps", { most: mostLookUpsPerHour }),
    ),

  async apply({ tx, actor, input: { values }, subject: { investigationId } }) {
    const matching = await tx.blindIndexEntry.findMany({
      where: { investigationId, value: { in: values } },
      distinct: ["personId"],
      select: { personId: true, recordedById: true, createdAt: true },
    });
    const accounts = await accountsOf(tx, investigationId, matching);
    await tx.blindIndexLookUp.createMany({ data: [{ investigationId, askedById: actor.id, found: matching.length }] });
    return {
      result: { accounts },
      audit: {
        subjectType: "investigation",
        subjectId: investigationId,
        investigationId,
        details: { found: matching.length },
      },
    };
  },
});

async function countLately(tx: Tx, investigationId: string, askedById: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "BlindIndexLookUp" WHERE "investigationId" = ${investigationId}::uuid
      AND "askedById" = ${askedById}::uuid AND "askedAt" > CURRENT_TIMESTAMP - interval '1 hour'`;
  return row?.count ?? 0;
}

type Matching = { personId: string; recordedById: string; createdAt: Date };

/** Their interviews by day and interviewer; of someone without one, when and by whom they were sealed. In order of time. */
async function accountsOf(tx: Tx, investigationId: string, matching: Matching[]): Promise<EarlierAccount[]> {
  const interviews = await tx.interview.findMany({
    where: { investigationId, intervieweeId: { in: matching.map(({ personId }) => personId) } },
    select: { intervieweeId: true, startedOn: true, interviewerId: true },
  });
  const silent = matching.filter(({ personId }) => !interviews.some(({ intervieweeId }) => intervieweeId === personId));
  const found = [
    ...interviews.map(({ startedOn, interviewerId }) => ({
      isInterview: true,
      on: dayOf(startedOn),
      by: interviewerId,
    })),
    ...silent.map(({ createdAt, recordedById }) => ({ isInterview: false, on: dayOf(createdAt), by: recordedById })),
  ];
  const staff = await peopleOf(
    tx,
    found.map(({ by }) => by),
  );
  return found
    .map(({ by, ...account }) => ({ ...account, by: staff.get(by)?.code ?? "" }))
    .sort((one, other) => one.on.localeCompare(other.on) || one.by.localeCompare(other.by));
}
