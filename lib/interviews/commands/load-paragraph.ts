import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { interviewsVisibleTo } from "../policy";

/** A paragraph that this actor may see, with its interview's code. */
export function loadParagraph(tx: Tx, actor: Actor, { paragraphId }: { paragraphId: string }) {
  return tx.paragraph.findFirst({
    where: { id: paragraphId, AND: interviewsVisibleTo(actor) },
    include: { interview: { select: { code: true } } },
  });
}
