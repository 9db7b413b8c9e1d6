import "server-only";
import { defineCommand } from "@/lib/command";
import { canWriteTranscript } from "../policy";
import { addParagraphsInput } from "../schema";
import { appendParagraphs } from "./append-paragraphs";
import { loadInterview } from "./load-interview";

/** A whole transcript pasted at once, or one more paragraph of a draft. */
export const addParagraphs = defineCommand({
  name: "interview.paragraphs-added",
  input: addParagraphsInput,
  load: loadInterview,
  allow: canWriteTranscript,

  async apply({ tx, actor, input: { text, speaker }, subject: interview, now }) {
    const numbers = await appendParagraphs(tx, actor, { interview, text, speaker, isAddendum: false }, now);

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
