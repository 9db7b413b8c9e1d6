import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { addParagraphs } from "@/lib/interviews/commands/add-paragraphs";
import { fixStatement } from "@/lib/interviews/commands/fix-statement";
import { recordConsent } from "@/lib/interviews/commands/record-consent";
import { recordInterview } from "@/lib/interviews/commands/record-interview";
import type { recordConsentInput } from "@/lib/interviews/consent/schema";
import { explainedItems } from "@/lib/interviews/consent/types";
import type { recordInterviewInput } from "@/lib/interviews/schema";
import { hashOfStatement } from "@/lib/interviews/transcript/hash";
import { owner } from "./database";

type Recorder = { investigationId: string; researcher: Actor };
type Fields = Partial<z.input<typeof recordInterviewInput>>;

/** An interview as a researcher records it: a new eyewitness, in person, in French, unless said otherwise. Someone known is asked again for a reason. */
export function buildInterview({ investigationId, researcher }: Recorder, fields: Fields = {}, now?: Date) {
  const input = {
    investigationId,
    knowledge: "eyewitness",
    modality: "in_person",
    startedOn: "2024-07-02",
    languages: ["fr"],
    ...(fields.interviewee === "known" && { repeatReason: "What was said about the second day was not clear." }),
    ...fields,
  } satisfies z.input<typeof recordInterviewInput>;
  return recordInterview(researcher, input, now ? { now } : {});
}

/** Types a transcript, one paragraph for each text; answers the paragraphs' ids in order. */
export async function buildTranscript(researcher: Actor, interviewId: string, texts: string[]): Promise<string[]> {
  await addParagraphs(researcher, { interviewId, text: texts.join("\n\n") });
  const rows = await owner.paragraph.findMany({ where: { interviewId }, orderBy: { number: "asc" } });
  return rows.map((row) => row.id);
}

/** Reads the transcript back as it stands. */
export async function buildStatement(researcher: Actor, interviewId: string) {
  const paragraphs = await owner.paragraph.findMany({ where: { interviewId } });
  return fixStatement(researcher, {
    interviewId,
    textSha256: hashOfStatement(paragraphs),
    readBackOn: "2024-07-03",
    readBackLanguage: "fr",
    confirmation: "Read back in full; the interviewee confirmed it.",
  });
}

type ConsentFields = Partial<z.input<typeof recordConsentInput>>;

/** A consent to figures and to being counted, explained and understood, unless said otherwise. */
export function buildConsent(researcher: Actor, interviewId: string, fields: ConsentFields = {}, now?: Date) {
  const input = {
    interviewId,
    uses: ["internal_figure", "public_figure", "method_count"],
    identityLevel: "anonymous",
    method: "oral_recorded",
    language: "fr",
    explained: [...explainedItems],
    capacity: "adult",
    hasTeachBack: true,
    givenOn: "2024-07-02",
    ...fields,
  } satisfies z.input<typeof recordConsentInput>;
  return recordConsent(researcher, input, now ? { now } : {});
}
