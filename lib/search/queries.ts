import "server-only";
import type { Actor } from "@/lib/access/actor";
import { summariesVisibleTo } from "@/lib/accountability/summaries/policy";
import { lettersVisibleTo } from "@/lib/correspondence/policy";
import { read, type Tx } from "@/lib/db";
import { evidenceVisibleTo } from "@/lib/evidence/policy";
import { actsVisibleTo, incidentsVisibleTo } from "@/lib/incidents/policy";
import { interviewsVisibleTo } from "@/lib/interviews/policy";
import { peopleVisibleTo } from "@/lib/people/policy";
import { readCode } from "./rules";
import type { AskedCode, FoundRecord } from "./types";

/**
 * The record with this code in this investigation; null for what this actor may not see, for what does not exist, and for
 * what is no code at all. One statement, on the table that the code names. Following a code opens nothing by itself: the
 * record's own page is where it is seen, and where that is put on the trail.
 */
export async function findByCode(actor: Actor, investigationId: string, typed: string): Promise<FoundRecord | null> {
  const asked = readCode(typed);
  if (!asked) return null;
  const id = await read(actor, (tx) => idOf(tx, actor, { ...asked, investigationId }));
  return id === null ? null : { kind: asked.kind, id, actNumber: asked.actNumber };
}

type Asked = AskedCode & { investigationId: string };

async function idOf(tx: Tx, actor: Actor, { kind, code, actNumber, investigationId }: Asked): Promise<string | null> {
  const within = { investigationId, code };
  const select = { id: true } as const;
  switch (kind) {
    case "incident": {
      if (actNumber === null)
        return only(await tx.incident.findFirst({ where: { ...within, AND: incidentsVisibleTo(actor) }, select }));
      const where = { investigationId, code: `${code}.${actNumber}`, AND: actsVisibleTo(actor) };
      return (await tx.act.findFirst({ where, select: { incidentId: true } }))?.incidentId ?? null;
    }
    case "interview":
      return only(await tx.interview.findFirst({ where: { ...within, AND: interviewsVisibleTo(actor) }, select }));
    case "evidence":
      return only(await tx.evidence.findFirst({ where: { ...within, AND: evidenceVisibleTo(actor) }, select }));
    case "person":
      return only(await tx.person.findFirst({ where: { ...within, AND: peopleVisibleTo(actor) }, select }));
    case "summary":
      return only(await tx.summary.findFirst({ where: { ...within, AND: summariesVisibleTo(actor) }, select }));
    case "letter":
      return only(await tx.letter.findFirst({ where: { ...within, AND: lettersVisibleTo(actor) }, select }));
  }
}

const only = (row: { id: string } | null) => row?.id ?? null;
