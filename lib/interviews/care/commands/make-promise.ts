import "server-only";
import { defineCommand } from "@/lib/command";
import { dateOfDay } from "@/lib/time/clock";
import { loadInterview } from "../../commands/load-interview";
import { canRecordCare } from "../policy";
import { makePromiseInput } from "../schema";

/** What was promised to the interviewee, until when, and how they can safely be told. */
export const makePromise = defineCommand({
  name: "interview.promise-made",
  input: makePromiseInput,
  load: loadInterview,
  allow: canRecordCare,

  async apply({ tx, actor, input: { dueOn, ...promised }, subject: { id, investigationId, code }, now }) {
    const { id: promiseId } = await tx.interviewPromise.create({
      data: { ...promised, investigationId, dueOn: dateOfDay(dueOn), recordedById: actor.id, createdAt: now },
      select: { id: true },
    });
    return {
      result: { promiseId, interviewId: id },
      audit: { subjectType: "interview", subjectId: id, investigationId, details: { code, dueOn } },
    };
  },
});
