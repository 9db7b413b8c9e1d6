import "server-only";
import { defineCommand } from "@/lib/command";
import { appendParagraphs } from "../../../commands/append-paragraphs";
import { loadInterview } from "../../../commands/load-interview";
import { canWriteTranscript } from "../../../policy";
import { importParagraphsInput } from "../schema";

/** A file's paragraphs, as whoever imports them saw them, after what the draft holds: all of them, or none. */
export const importParagraphs = defineCommand({
  name: "interview.paragraphs-imported",
  input: importParagraphsInput,
  load: loadInterview,
  allow: canWriteTranscript,

  async apply({ tx, actor, input: { kind, language, turns }, subject: interview, now }) {
    const spoken = turns.map(({ startMs = null, endMs = null, ...turn }) => ({ ...turn, language, startMs, endMs }));
    const numbers = await appendParagraphs(tx, actor, { interview, turns: spoken, isAddendum: false }, now);

    return {
      result: { interviewId: interview.id, ...numbers },
      audit: {
        subjectType: "interview",
        subjectId: interview.id,
        investigationId: interview.investigationId,
        details: { code: interview.code, kind, ...numbers },
      },
    };
  },
});
