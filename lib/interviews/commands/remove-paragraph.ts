import "server-only";
import type { Actor } from "@/lib/access/actor";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict } from "@/lib/errors";
import { canWriteTranscript } from "../policy";
import { removeParagraphInput } from "../transcript/schema";
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

    await removeBeside(tx, actor, paragraph.id, now);
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

/** Its translation and its marks go with it; they are kept among the versions too. */
async function removeBeside(tx: Tx, actor: Actor, paragraphId: string, now: Date) {
  const translation = await tx.translation.findFirst({ where: { paragraphId } });
  if (translation) await keepVersion(tx, actor, "translation", translation, now);
  for (const mark of await tx.passageMark.findMany({ where: { paragraphId } }))
    await keepVersion(tx, actor, "passage-mark", mark, now);
  await tx.translation.deleteMany({ where: { paragraphId } });
  await tx.passageMark.deleteMany({ where: { paragraphId } });
}

/** In two steps, by way of negative numbers: the unique key is checked row by row. */
async function closeGap(tx: Tx, interviewId: string, number: number) {
  await tx.$executeRaw`
    UPDATE "Paragraph" SET "number" = -"number" WHERE "interviewId" = ${interviewId}::uuid AND "number" > ${number}`;
  await tx.$executeRaw`
    UPDATE "Paragraph" SET "number" = -"number" - 1 WHERE "interviewId" = ${interviewId}::uuid AND "number" < 0`;
}
