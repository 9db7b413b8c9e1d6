import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { findPersonByCode } from "@/lib/people/queries";
import { dateOfDay, dayOf } from "@/lib/time/clock";
import { formOf, isFirstAccountTheRule } from "../conversation/rules";
import type { changeInterviewInput } from "../schema";

type Typed = Omit<z.output<typeof changeInterviewInput>, "interviewId" | "version" | "intervieweeCode">;
type Interviewee = { personId: string; ageBand: string };

/**
 * The columns of an interview out of what was typed, with everyone it names looked up; throws `invalid` at the field.
 * `prior` is the interviewer it had, who may have left the investigation since.
 */
export async function conversationColumns(
  tx: Tx,
  actor: Actor,
  typed: Typed & { investigationId: string },
  { interviewee, now, prior }: { interviewee: Interviewee; now: Date; prior?: string },
) {
  const { investigationId, startedOn, endedOn, heardFromCode, interpreterCode, interviewerId = actor.id } = typed;
  refuseDayToCome(now, { startedOn, endedOn });

  const heardFrom = await lookUp(tx, actor, investigationId, { heardFromCode });
  const interpreter = await lookUp(tx, actor, investigationId, { interpreterCode });
  if (heardFrom === interviewee.personId)
    throw invalid("errors.checkTheForm", { heardFromCode: "interviews.heardFromSelf" });
  if (interpreter === interviewee.personId)
    throw invalid("errors.checkTheForm", { interpreterCode: "interviews.interpreterSelf" });
  if (interviewerId !== prior) {
    const member = await tx.membership.findFirst({ where: { investigationId, userId: interviewerId, endedAt: null } });
    if (!member) throw invalid("errors.checkTheForm", { interviewerId: "interviews.interviewerNotMember" });
  }

  const { knowledge, modality, placeWords, languages, hasInterpreter, reliability, summary } = typed;
  const { durationMinutes, placeSafety, takenDown, interpreterVetting, interpreterDeclaration, relationship } = typed;
  const { observedDistance, observedLight, observedDuration, observedObstruction } = typed;
  const { breaks, securityIncidents, observedBehaviour, supportPerson } = typed;
  const { recontact, recontactHow, recontactBy, recontactHours } = typed;
  return {
    ...{ knowledge, modality, placeWords, languages, hasInterpreter, reliability, summary },
    ...{ durationMinutes, placeSafety, takenDown, interpreterVetting, interpreterDeclaration, relationship },
    ...{ observedDistance, observedLight, observedDuration, observedObstruction },
    ...{ breaks, securityIncidents, observedBehaviour, supportPerson },
    ...{ recontact, recontactHow, recontactBy, recontactHours },
    ...careColumns(typed, interviewee),
    heardFromId: heardFrom,
    interpreterId: interpreter,
    interviewerId,
    intervieweeId: interviewee.personId,
    startedOn: dateOfDay(startedOn),
    endedOn: endedOn ? dateOfDay(endedOn) : null,
  };
}

/** A child is flagged as one without being ticked; and more than a first account of some people needs a written reason. */
function careColumns({ form: chosen, vulnerabilities: ticked, fullAccountReason }: Typed, { ageBand }: Interviewee) {
  const vulnerabilities = [...new Set([...ticked, ...(ageBand === "child" ? (["child"] as const) : [])])];
  const form = formOf(chosen, vulnerabilities);
  if (form === "full" && fullAccountReason === "" && isFirstAccountTheRule(vulnerabilities))
    throw invalid("errors.checkTheForm", { fullAccountReason: "interviews.fullAccountReasonMissing" });
  return { form, vulnerabilities, fullAccountReason };
}

/** The id of a person named by a field of the form; null where the field is empty. */
async function lookUp(tx: Tx, actor: Actor, investigationId: string, named: Record<string, string | null>) {
  for (const [field, code] of Object.entries(named)) {
    if (!code) continue;
    const person = await findPersonByCode(tx, actor, investigationId, code);
    if (!person) throw invalid("errors.checkTheForm", { [field]: "people.noSuchCode" });
    return person.id;
  }
  return null;
}

type Parts = { id: string; investigationId: string };

/** Writes who else was there and what was told elsewhere before, in place of what stood there. */
export async function writeParts(tx: Tx, actor: Actor, { id: interviewId, investigationId }: Parts, typed: Typed) {
  await tx.interviewPresence.deleteMany({ where: { interviewId } });
  await tx.priorAccount.deleteMany({ where: { interviewId } });
  for (const [position, { role, personCode }] of typed.presences.entries()) {
    const personId = await lookUp(tx, actor, investigationId, { [`presences.${position}.personCode`]: personCode });
    await tx.interviewPresence.createMany({ data: [{ investigationId, interviewId, position, role, personId }] });
  }
  await tx.priorAccount.createMany({
    data: typed.priorAccounts.map((account, position) => ({ ...account, investigationId, interviewId, position })),
  });
}

/** Refuses days, by field, that have not come anywhere yet. */
export function refuseDayToCome(now: Date, days: Record<string, string | null>) {
  for (const [field, day] of Object.entries(days)) {
    if (day !== null && day > latestDayAnywhere(now))
      throw invalid("errors.checkTheForm", { [field]: "interviews.inTheFuture" });
  }
}

/** The calendar day where it is latest on earth: someone there may write "today" while it is still yesterday in UTC. */
export function latestDayAnywhere(now: Date): string {
  return dayOf(new Date(now.getTime() + 14 * 3_600_000));
}
