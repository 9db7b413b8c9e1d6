import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { citePassage } from "@/lib/citations/commands/cite-passage";
import type { citePassageInput } from "@/lib/citations/schema";
import { buildAct } from "./build-incident";
import { buildInterview, buildTranscript } from "./build-interview";

type Recorder = { investigationId: string; researcher: Actor };
type Fields = Partial<z.input<typeof citePassageInput>>;

export const testimony = "They came at dawn. I saw seven men shot behind the mosque.";

/** A citation: an eyewitness's paragraph that supports an act of its own, unless said otherwise. */
export async function buildCitation(recorder: Recorder, fields: Fields = {}) {
  const actId = fields.actId ?? (await buildAct(recorder)).actId;
  const source = fields.paragraphId || fields.evidenceId ? {} : { paragraphId: await buildParagraph(recorder) };
  return citePassage(recorder.researcher, {
    bearing: "supports",
    knowledge: "eyewitness",
    carries: ["occurrence", "count"],
    ...source,
    ...fields,
    actId,
  });
}

/** A paragraph of an interview of its own. */
export async function buildParagraph(recorder: Recorder, text = testimony): Promise<string> {
  const { interviewId } = await buildInterview(recorder);
  const [paragraphId = ""] = await buildTranscript(recorder.researcher, interviewId, [text]);
  return paragraphId;
}
