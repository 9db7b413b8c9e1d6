import "server-only";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict } from "@/lib/errors";
import { actsVisibleTo } from "@/lib/incidents/policy";
import { canCite } from "../policy";
import { citePassageInput } from "../schema";
import { citationColumns, type Passage } from "./write-citation";

/** Links a passage to an act, with what that source says. What a source of another investigation says is gone, too. */
export const citePassage = defineCommand({
  name: "citation.recorded",
  input: citePassageInput,
  load: (tx, actor, { actId }) =>
    tx.act.findFirst({
      where: { id: actId, AND: actsVisibleTo(actor) },
      select: { id: true, incidentId: true, investigationId: true, code: true },
    }),
  allow: canCite,

  async apply({ tx, actor, input, subject: act, now }) {
    const { investigationId } = act;
    const { source, passage } = await findSource(tx, investigationId, input);
    const columns = await citationColumns(tx, investigationId, passage, input);
    const citation = await tx.citation.create({
      data: { investigationId, actId: act.id, ...source, ...columns, recordedById: actor.id, createdAt: now },
      select: { id: true },
    });

    return {
      result: { citationId: citation.id, actId: act.id, incidentId: act.incidentId },
      audit: {
        subjectType: "citation",
        subjectId: citation.id,
        investigationId,
        details: { actCode: act.code, actId: act.id, ...source, bearing: columns.bearing },
      },
    };
  },
});

type Cited = { paragraphId: string | null; evidenceId: string | null };

async function findSource(tx: Tx, investigationId: string, { paragraphId, evidenceId }: Cited) {
  if (paragraphId !== null) {
    const paragraph = await paragraphAsItStands(tx, investigationId, paragraphId);
    if (!paragraph) throw conflict("citations.paragraphGone");
    const { interviewId, text, version } = paragraph;
    const passage: Passage = { kind: "interview", text, version };
    return { source: { interviewId, paragraphId }, passage };
  }

  const evidence = await tx.evidence.findFirst({
    where: { id: evidenceId ?? "", investigationId },
    select: { kind: true },
  });
  if (!evidence) throw conflict("citations.evidenceGone");
  const passage: Passage = { kind: "evidence", evidenceKind: evidence.kind };
  return { source: { evidenceId }, passage };
}

/** Locked until this is written: a draft's words can't be changed or removed between being read and being cited. */
export async function paragraphAsItStands(tx: Tx, investigationId: string, paragraphId: string) {
  const rows = await tx.$queryRaw<{ interviewId: string; text: string; version: number }[]>`
    SELECT "interviewId", "text", version FROM "Paragraph"
    WHERE id = ${paragraphId}::uuid AND "investigationId" = ${investigationId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}
