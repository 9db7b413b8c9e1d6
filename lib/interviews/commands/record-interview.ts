import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { AuditEntry } from "@/lib/audit/record-event";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { nextCode } from "@/lib/ids/codes";
import { findCompartment } from "@/lib/investigations/queries";
import { addPerson } from "@/lib/people/commands/add-person";
import { findPersonByCode } from "@/lib/people/queries";
import { dateOfDay } from "@/lib/time/clock";
import { canRecordInterview } from "../policy";
import { recordInterviewInput } from "../schema";
import { checkConversation } from "./check-conversation";

type Input = z.output<typeof recordInterviewInput>;

/** The interviewee is a person by code: one who is known here, or a new one who gets a code in the same step. */
export const recordInterview = defineCommand({
  name: "interview.recorded",
  input: recordInterviewInput,
  load: findCompartment,
  allow: canRecordInterview,

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    const checked = await checkConversation(tx, actor, investigationId, input, { now });
    const interviewee = await findOrAddInterviewee(tx, actor, input, now);
    if (checked.heardFromId === interviewee.personId)
      throw invalid("errors.checkTheForm", { heardFromCode: "interviews.heardFromSelf" });

    const code = await nextCode(tx, investigationId, "INT");
    const { knowledge, modality, placeWords, languages, hasInterpreter, reliability, summary } = input;
    const { id: interviewId } = await tx.interview.create({
      data: {
        investigationId,
        code,
        intervieweeId: interviewee.personId,
        ...{ knowledge, modality, placeWords, languages, hasInterpreter, reliability, summary },
        ...checked,
        startedOn: dateOfDay(input.startedOn),
        recordedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });

    const recorded: AuditEntry = {
      subjectType: "interview",
      subjectId: interviewId,
      investigationId,
      details: { code, person: interviewee.code },
    };
    return {
      result: { interviewId, code, personId: interviewee.personId, personCode: interviewee.code },
      audit: interviewee.isNew ? [recorded, ofNewPerson(investigationId, interviewee)] : recorded,
    };
  },
});

type Interviewee = { personId: string; code: string; isNew: boolean };

async function findOrAddInterviewee(tx: Tx, actor: Actor, input: Input, now: Date): Promise<Interviewee> {
  const { investigationId, interviewee, intervieweeCode, newInterviewee } = input;
  if (interviewee === "new")
    return { ...(await addPerson(tx, actor, investigationId, newInterviewee, now)), isNew: true };

  const known = await findPersonByCode(tx, actor, investigationId, intervieweeCode ?? "");
  if (!known) throw invalid("errors.checkTheForm", { intervieweeCode: "people.noSuchCode" });
  return { personId: known.id, code: known.code, isNew: false };
}

function ofNewPerson(investigationId: string, { personId, code }: Interviewee): AuditEntry {
  return { subjectType: "person", subjectId: personId, investigationId, details: { code } };
}
