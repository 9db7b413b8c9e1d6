import "server-only";
import { defineCommand } from "@/lib/command";
import { canWriteTranscript } from "../policy";
import { addParagraphsInput, turnsOfInput } from "../transcript/schema";
import { appendParagraphs } from "./append-paragraphs";
import { loadInterview } from "./load-interview";

/**
 * A whole transcript pasted or imported at once, or what was typed since. `turns` are taken as they are; a `text` is
 * split at blank lines and, if `isMarked`, at the speakers that begin its lines (transcript/turns.ts).
 */
export const addParagraphs = defineCommand({
  name: "interview.paragraphs-added",
  input: addParagraphsInput,
  load: loadInterview,
  allow: canWriteTranscript,

  async apply({ tx, actor, input, subject: interview, now }) {
    const turns = turnsOfInput(input);
    const numbers = await appendParagraphs(tx, actor, { interview, turns, isAddendum: false }, now);

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
