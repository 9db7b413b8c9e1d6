import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict } from "@/lib/errors";
import { canWriteTranscript } from "../policy";
import { removeParagraphInput } from "../schema";
import { loadParagraph } from "./load-paragraph";
import { loadTranscript, refuseIfFixed } from "./load-transcript";

/** Takes a paragraph out of a draft; it is kept among the versions, and those after it move up by one. */
export const removeParagraph = defineCommand({
  name: "interview.paragraph-removed",
  input: removeParagraphInput,
  load: loadParagraph,
  allow: canWriteTranscript,

  async apply({ tx, actor, input, subject, now }) {
    const { interview, ...paragraph } = subject;
    const { interviewId, investigationId } = paragraph;
    const transcript = await loadTranscript(tx, interviewId);
    refuseIfFixed(transcript);

    // Also when the citation was withdrawn since: its row says which words it stood on.
    const citations = await tx.citation.count({ where: { paragraphId: paragraph.id } });
    if (citations > 0) throw conflict("interviews.paragraphCited", { number: paragraph.number, count: citations });

    const { count } = await tx.paragraph.deleteMany({ where: { id: paragraph.id, version: input.version } });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "paragraph", paragraph, now);
    const { number } = transcript.paragraphs.find((row) => row.id === paragraph.id) ?? paragraph;
    await closeGap(tx, interviewId, number);

    return {
      result: { interviewId },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code: interview.code, number, paragraphId: paragraph.id },
      },
    };
  },
});

/** In two steps, by way of negative numbers: the unique key is checked row by row. */
async function closeGap(tx: Tx, interviewId: string, number: number) {
  await tx.$executeRaw`
    UPDATE "Paragraph" SET "number" = -"number" WHERE "interviewId" = ${interviewId}::uuid AND "number" > ${number}`;
  await tx.$executeRaw`
    UPDATE "Paragraph" SET "number" = -"number" - 1 WHERE "interviewId" = ${interviewId}::uuid AND "number" < 0`;
}
