import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { loadParagraph } from "../../commands/load-paragraph";
import { lockTranscript } from "../../commands/load-transcript";
import { canWriteTranscript } from "../../policy";
import { translateParagraphInput } from "../schema";

/**
 * Puts a translation beside a paragraph, or corrects the one there; the original is not touched, and each has versions of
 * its own. One that was read back stays as it was confirmed; one made later says that it is no part of the statement.
 */
export const translateParagraph = defineCommand({
  name: "interview.paragraph-translated",
  input: translateParagraphInput,
  load: loadParagraph,
  allow: canWriteTranscript,

  async apply({ tx, actor, input: { version, language, translator, text }, subject, now }) {
    const { id: paragraphId, interviewId, investigationId, number } = subject;
    const { fixedCount } = await lockTranscript(tx, interviewId);
    const isLater = fixedCount !== null;
    const paragraph = await tx.paragraph.findFirst({
      where: { id: paragraphId },
      include: { translation: true },
    });
    if (!paragraph) throw conflict("errors.changedMeanwhile");
    const prior = paragraph.translation;
    if ((prior?.version ?? 0) !== version) throw conflict("errors.changedMeanwhile");
    if (prior && isLater && !prior.isLater) throw conflict("interviewRules.statementFixed");

    const said = { language, translator, text, isLater, paragraphVersion: paragraph.version };
    if (prior) {
      await tx.translation.updateMany({
        where: { id: prior.id, version },
        data: { ...said, recordedById: actor.id, createdAt: now, version: { increment: 1 } },
      });
      await keepVersion(tx, actor, "translation", prior, now);
    } else {
      const by = { recordedById: actor.id, createdAt: now };
      await tx.translation.createMany({ data: [{ ...said, ...by, investigationId, interviewId, paragraphId }] });
    }

    return {
      result: { paragraphId, interviewId },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code: subject.interview.code, number, version: version + 1 },
      },
    };
  },
});
