import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { loadParagraph } from "../../commands/load-paragraph";
import { lockTranscript } from "../../commands/load-transcript";
import { canWriteTranscript } from "../../policy";
import { findSelected } from "../marks";
import { markPassageInput } from "../schema";

/** Marks words of a paragraph as direct observation, hearsay or opinion. The text itself, confirmed or not, stays as it is. */
export const markPassage = defineCommand({
  name: "interview.passage-marked",
  input: markPassageInput,
  load: loadParagraph,
  allow: canWriteTranscript,

  async apply({ tx, actor, input: { version, kind, passage }, subject, now }) {
    const { id: paragraphId, interviewId, investigationId, number } = subject;
    await lockTranscript(tx, interviewId);
    const paragraph = await tx.paragraph.findFirst({ where: { id: paragraphId, version } });
    if (!paragraph) throw conflict("errors.changedMeanwhile");
    const at = findSelected(paragraph.text, passage);
    if (!at)
      throw invalid("errors.checkTheForm", {
        "passage.quote": passage.quote.trim() === "" ? "interviews.markNothing" : "interviews.markNotFound",
      });

    const quote = paragraph.text.slice(at.start, at.end);
    const mark = await tx.passageMark.create({
      data: {
        ...{ investigationId, interviewId, paragraphId, paragraphVersion: version, kind, ...at, quote },
        ...{ recordedById: actor.id, createdAt: now },
      },
      select: { id: true },
    });

    return {
      result: { markId: mark.id, paragraphId, interviewId },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code: subject.interview.code, number, kind, markId: mark.id },
      },
    };
  },
});
