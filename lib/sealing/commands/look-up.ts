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
import type { AccountState, EarlierAccount } from "../types";

/**
 * Asks whether someone matching has already given an account: in which month, to whom of the team, and how far it went. Not
 * who: a code goes with it to a seal holder alone, who could open the name. Each question is counted and on the trail, for a list of names could be tried against it.
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

  async apply({ tx, actor, input: { values }, subject: { investigationId, isHolder } }) {
    const matching = await tx.blindIndexEntry.findMany({
      where: { investigationId, value: { in: values } },
      distinct: ["personId"],
      select: { personId: true, recordedById: true, createdAt: true, person: { select: { code: true } } },
    });
    const found = await accountsOf(tx, investigationId, matching);
    const accounts = found.map((account) => (isHolder ? account : { ...account, personCode: null }));
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

type Matching = { personId: string; recordedById: string; createdAt: Date; person: { code: string } };
type Account = Omit<EarlierAccount, "month"> & { on: string };

/** Their interviews by month and interviewer; of someone without one, when and by whom they were sealed. In order of time. */
async function accountsOf(tx: Tx, investigationId: string, matching: Matching[]): Promise<EarlierAccount[]> {
  const interviews = await tx.interview.findMany({
    where: { investigationId, intervieweeId: { in: matching.map(({ personId }) => personId) } },
    select: {
      intervieweeId: true,
      startedOn: true,
      interviewerId: true,
      interviewee: { select: { code: true } },
      ending: { select: { id: true } },
      statement: { select: { id: true } },
    },
  });
  const silent = matching.filter(({ personId }) => !interviews.some(({ intervieweeId }) => intervieweeId === personId));
  const found: Account[] = [
    ...interviews.map(({ startedOn, interviewerId, interviewee, ending, statement }) => ({
      state: stateOf({ isStopped: ending !== null, isFixed: statement !== null }),
      on: dayOf(startedOn),
      by: interviewerId,
      personCode: interviewee.code,
    })),
    ...silent.map(({ createdAt, recordedById, person }) => ({
      state: "no_account" as const,
      on: dayOf(createdAt),
      by: recordedById,
      personCode: person.code,
    })),
  ];
  const staff = await peopleOf(
    tx,
    found.map(({ by }) => by),
  );
  return found
    .sort((one, other) => one.on.localeCompare(other.on) || one.by.localeCompare(other.by))
    .map(({ on, by, ...account }) => ({ ...account, month: on.slice(0, 7), by: staff.get(by)?.code ?? "" }));
}

function stateOf({ isStopped, isFixed }: { isStopped: boolean; isFixed: boolean }): AccountState {
  if (isStopped) return "stopped";
  return isFixed ? "confirmed" : "begun";
}
