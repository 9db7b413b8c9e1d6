import "server-only";
import { defineCommand } from "@/lib/command";
import { canReadInterview } from "../policy";
import { interviewInput } from "../schema";
import { loadInterview } from "./load-interview";

/** Being seen is an event (domain.md 6): on the trail before the text appears. */
export const openInterview = defineCommand({
  name: "interview.opened",
  input: interviewInput,
  load: loadInterview,
  allow: canReadInterview,

  async apply({ subject: { id, investigationId, code } }) {
    return {
      result: { interviewId: id },
      audit: { subjectType: "interview", subjectId: id, investigationId, details: { code } },
    };
  },
});
