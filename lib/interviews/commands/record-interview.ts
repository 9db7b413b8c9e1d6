import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { AuditEntry } from "@/lib/audit/record-event";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { Failure, invalid } from "@/lib/errors";
import { nextCode } from "@/lib/ids/codes";
import { findCompartment } from "@/lib/investigations/queries";
import { addPerson } from "@/lib/people/commands/add-person";
import { findPersonByCode } from "@/lib/people/queries";
import { canRecordInterview } from "../policy";
import { recordInterviewInput } from "../schema";
import { appendParagraphs } from "./append-paragraphs";
import { conversationColumns, writeParts } from "./check-conversation";
import { refuseMatchWithoutReason, refuseRepeatWithoutReason } from "./check-repeat";

type Input = z.output<typeof recordInterviewInput>;

/** The interviewee is a person by code: one who is known here, or a new one who gets a code in the same step. */
export const recordInterview = defineCommand({
  name: "interview.recorded",
  input: recordInterviewInput,
  load: findCompartment,
  allow: canRecordInterview,

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    const interviewee = await findOrAddInterviewee(tx, actor, input, now);
    if (interviewee.isNew) await refuseMatchWithoutReason(tx, actor, investigationId, input.repeatReason);
    else await refuseRepeatWithoutReason(tx, actor, interviewee, input.repeatReason);
    const columns = await conversationColumns(tx, actor, input, { interviewee, now });

    const code = await nextCode(tx, investigationId, "INT");
    const { id: interviewId } = await tx.interview.create({
      data: {
        ...columns,
        ...{ investigationId, code, repeatReason: input.repeatReason, recordedById: actor.id, createdAt: now },
      },
      select: { id: true },
    });
    const interview = { id: interviewId, investigationId };
    await writeParts(tx, actor, interview, input);
    if (input.account !== "") {
      const turns = [{ speaker: "interviewee", text: input.account }] as const;
      await appendParagraphs(tx, actor, { interview, turns, isAddendum: false }, now).catch(toAccount);
    }

    const recorded: AuditEntry = {
      subjectType: "interview",
      subjectId: interviewId,
      investigationId,
      details: { code, person: interviewee.code, form: columns.form },
    };
    return {
      result: { interviewId, code, personId: interviewee.personId, personCode: interviewee.code },
      audit: interviewee.isNew ? [recorded, ofNewPerson(investigationId, interviewee)] : recorded,
    };
  },
});

type Interviewee = { personId: string; code: string; ageBand: string; isNew: boolean };

async function findOrAddInterviewee(tx: Tx, actor: Actor, input: Input, now: Date): Promise<Interviewee> {
  const { investigationId, interviewee, intervieweeCode } = input;
  if (interviewee === "new")
    return {
      ...(await addPerson(tx, actor, investigationId, ofRightAge(input), now)),
      ageBand: ofRightAge(input).ageBand,
      isNew: true,
    };

  const known = await findPersonByCode(tx, actor, investigationId, intervieweeCode ?? "");
  if (!known) throw invalid("errors.checkTheForm", { intervieweeCode: "people.noSuchCode" });
  return { personId: known.id, code: known.code, ageBand: known.ageBand, isNew: false };
}

/** Who is flagged as a child is one: a first account asks for it once. */
function ofRightAge({ newInterviewee, vulnerabilities }: Input): Input["newInterviewee"] {
  const isChild = newInterviewee.ageBand === "unknown" && vulnerabilities.includes("child");
  return isChild ? { ...newInterviewee, ageBand: "child" } : newInterviewee;
}

/** What is wrong with the text is wrong with this form's field of another name. */
function toAccount(error: unknown): never {
  if (!(error instanceof Failure) || !error.fields.text) throw error;
  const { text, ...fields } = error.fields;
  throw new Failure(error.code, error.words, { ...fields, account: text });
}

function ofNewPerson(investigationId: string, { personId, code }: Interviewee): AuditEntry {
  return { subjectType: "person", subjectId: personId, investigationId, details: { code } };
}
