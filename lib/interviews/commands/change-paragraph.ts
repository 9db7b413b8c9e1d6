import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canWriteTranscript } from "../policy";
import { startOf } from "../transcript/present";
import { keepsQuotes } from "../transcript/rules";
import { changeParagraphInput } from "../transcript/schema";
import { loadParagraph } from "./load-paragraph";
import { lockTranscript, refuseIfFixed } from "./load-transcript";

/** Corrects a draft. Words that an act stands on stay, or their citations are withdrawn first. */
export const changeParagraph = defineCommand({
  name: "interview.paragraph-changed",
  input: changeParagraphInput,
  load: loadParagraph,
  allow: canWriteTranscript,

  async apply({ tx, actor, input: { version, speaker, language, text }, subject, now }) {
    const { interview, ...paragraph } = subject;
    refuseIfFixed(await lockTranscript(tx, paragraph.interviewId));

    const citations = await tx.citation.findMany({
      where: { paragraphId: paragraph.id, withdrawnAt: null },
      select: { quote: true, locator: true },
    });
    const cited = citations.map(({ quote, locator }) => ({ quote, start: startOf(locator) }));
    if (!keepsQuotes(text, cited)) throw conflict("interviews.citedWordsGone", { number: paragraph.number });

    const { count } = await tx.paragraph.updateMany({
      where: { id: paragraph.id, version },
      data: { speaker, text, ...(language !== undefined && { language }), version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "paragraph", paragraph, now);

    return {
      result: { paragraphId: paragraph.id, interviewId: paragraph.interviewId },
      audit: {
        subjectType: "interview",
        subjectId: paragraph.interviewId,
        investigationId: paragraph.investigationId,
        details: { code: interview.code, number: paragraph.number, version: version + 1 },
      },
    };
  },
});
