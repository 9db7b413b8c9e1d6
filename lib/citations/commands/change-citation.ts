import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict } from "@/lib/errors";
import { canChangeCitation } from "../policy";
import { changeCitationInput } from "../schema";
import { paragraphAsItStands } from "./cite-passage";
import { type LoadedCitation, loadCitation, refuseIfWithdrawn, rowOf } from "./load-citation";
import { citationColumns, type Passage } from "./write-citation";

/** Corrects what a source is said to say. Another source or another act is another citation. */
export const changeCitation = defineCommand({
  name: "citation.changed",
  input: changeCitationInput,
  load: loadCitation,
  allow: canChangeCitation,

  async apply({ tx, actor, input, subject: citation, now }) {
    refuseIfWithdrawn(citation);
    const passage = await passageOf(tx, citation);
    const columns = await citationColumns(tx, citation.investigationId, passage, input);
    const { count } = await tx.citation.updateMany({
      where: { id: citation.id, version: input.version, withdrawnAt: null },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    // An answer was given to what stood here; put something else in its place and it would answer that. Asked once the
    // row is ours: an answer given meanwhile is seen.
    const answers = await tx.contradictionAnswer.count({ where: { citationId: citation.id } });
    if (answers > 0) throw conflict("citations.answeredAlready");
    await keepVersion(tx, actor, "citation", rowOf(citation), now);

    return {
      result: { citationId: citation.id, actId: citation.actId, incidentId: citation.act.incidentId },
      audit: {
        subjectType: "citation",
        subjectId: citation.id,
        investigationId: citation.investigationId,
        details: { actCode: citation.act.code, version: input.version + 1 },
      },
    };
  },
});

async function passageOf(tx: Tx, { investigationId, paragraphId, evidence }: LoadedCitation): Promise<Passage> {
  if (paragraphId === null) return { kind: "evidence", evidenceKind: evidence?.kind ?? "" };
  const paragraph = await paragraphAsItStands(tx, investigationId, paragraphId);
  if (!paragraph) throw conflict("citations.paragraphGone");
  return { kind: "interview", text: paragraph.text, version: paragraph.version };
}
