import "server-only";
import { defineCommand } from "@/lib/command";
import { canWriteTranscript } from "../policy";
import { addAddendumInput, turnsOfInput } from "../transcript/schema";
import { appendParagraphs } from "./append-paragraphs";
import { loadInterview } from "./load-interview";

/** What comes after the read-back: never an edit of what was confirmed (domain.md 1). */
export const addAddendum = defineCommand({
  name: "interview.addendum-added",
  input: addAddendumInput,
  load: loadInterview,
  allow: canWriteTranscript,

  async apply({ tx, actor, input: { aboutNumber, ...input }, subject: interview, now }) {
    const addition = { interview, turns: turnsOfInput(input), isAddendum: true, aboutNumber };
    const numbers = await appendParagraphs(tx, actor, addition, now);

    return {
      result: { interviewId: interview.id, ...numbers },
      audit: {
        subjectType: "interview",
        subjectId: interview.id,
        investigationId: interview.investigationId,
        details: { code: interview.code, ...numbers },
      },
    };
  },
});
