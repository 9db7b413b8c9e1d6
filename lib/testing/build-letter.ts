import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { decideLetterRisk } from "@/lib/correspondence/commands/decide-letter-risk";
import { draftLetter } from "@/lib/correspondence/commands/draft-letter";
import { recordSent } from "@/lib/correspondence/commands/record-sent";
import type { draftLetterInput } from "@/lib/correspondence/schema";

type Writer = { investigationId: string; admin: Actor };

/** A letter with two allegations, drafted by the cast's admin. */
export function buildLetter(
  { investigationId, admin }: Writer,
  fields: Partial<z.input<typeof draftLetterInput>> & { addresseeId: string },
) {
  return draftLetter(admin, {
    investigationId,
    subject: "Killings in Village A",
    body: "We ask for your reply.",
    allegations: [{ words: "Seven people were killed on 12 May 2024." }, { words: "Homes were burned." }],
    ...fields,
  });
}

/** A letter that left on 1 November 2024, with a reply due by 25 November. */
export async function buildSentLetter(writer: Writer, fields: Parameters<typeof buildLetter>[1]) {
  const letter = await buildLetter(writer, fields);
  await decideLetterRisk(writer.admin, {
    letterId: letter.letterId,
    version: 1,
    decision: "go",
    identifiable: "Nobody: the letter names places and days only.",
    reprisalRisk: "Low: no witness is described.",
  });
  await recordSent(writer.admin, {
    letterId: letter.letterId,
    version: 1,
    on: "2024-11-01",
    channel: "Registered mail",
    dueOn: "2024-11-25",
  });
  return letter;
}
