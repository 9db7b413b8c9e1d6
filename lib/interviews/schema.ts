import { z } from "zod";
import * as field from "@/lib/fields";
import { type PersonFields, personCode, personFields } from "@/lib/people/schema";
import { problemsInRecord, recordFields } from "./conversation/schema";
import { knowledgeKinds, modalities, reliabilities } from "./types";

export const language = z.string().trim().min(1, "interviews.languageMissing").max(60);

const conversation = {
  knowledge: z.enum(knowledgeKinds, "interviews.chooseKnowledge"),
  /** Hearsay from a person who is known here too: one origin, counted once. */
  heardFromCode: personCode.nullable().default(null),
  modality: z.enum(modalities, "interviews.chooseModality"),
  startedOn: field.day,
  placeWords: field.optionalShortText,
  languages: z.array(language).default([]),
  /** Languages that are not among those offered, separated by commas. */
  otherLanguages: z.string().trim().max(300).default(""),
  hasInterpreter: field.ticked,
  /** Whoever records it, unless another member is named. */
  interviewerId: field.id.optional(),
  reliability: z.enum(reliabilities).default("unknown"),
  summary: z.string().trim().max(20_000).default(""),
  ...recordFields,
};

/** A person who is already known here by code, or a new one with what does not identify. */
export const recordInterviewInput = z
  .strictObject({
    investigationId: field.id,
    interviewee: z.enum(["new", "known"]).default("new"),
    intervieweeCode: personCode.nullable().default(null),
    newInterviewee: personFields.prefault({}),
    /** Why someone who already gave an account is asked again. */
    repeatReason: z.string().trim().max(5_000).default(""),
    /** The account itself, as far as it is written down already: it becomes the first paragraphs. */
    account: z.string().trim().max(2_000_000, "interviews.transcriptTooLong").default(""),
    ...conversation,
  })
  .transform(checkedConversation)
  .superRefine(({ interviewee, intervieweeCode, newInterviewee }, context) => {
    const problem = (at: string, message: string) => context.addIssue({ code: "custom", path: [at], message });
    if (interviewee === "known" && intervieweeCode === null)
      problem("intervieweeCode", "interviews.intervieweeMissing");
    // One person twice would be two sources: a form that says both is asked which.
    if (interviewee === "new" && intervieweeCode !== null) problem("interviewee", "interviews.newWithCode");
    if (interviewee === "known" && isDescribed(newInterviewee)) problem("interviewee", "interviews.knownDescribed");
  });

export const changeInterviewInput = z
  .strictObject({ interviewId: field.id, version: field.version, intervieweeCode: personCode, ...conversation })
  .transform(checkedConversation);

export const interviewInput = z.strictObject({ interviewId: field.id });

/** Filters of the list in the URL; nonsense is as if unsaid. */
export const interviewsFilter = z.object({
  q: field.sought(100),
  knowledge: z.enum(knowledgeKinds).nullable().catch(null),
  modality: z.enum(modalities).nullable().catch(null),
  statement: z.enum(["draft", "fixed"]).nullable().catch(null),
  consent: z.enum(["none", "recorded", "withdrawn"]).nullable().catch(null),
});

export type InterviewsFilter = z.output<typeof interviewsFilter>;

export const interviewsSorts = ["code", "person", "startedOn", "knowledge", "modality"] as const;

function isDescribed({ sex, ageBand, occupation, notes }: PersonFields): boolean {
  return sex !== "unknown" || ageBand !== "unknown" || occupation !== "" || notes !== "";
}

/** One list of languages out of those ticked and those typed; at least one. */
function checkedConversation<
  Typed extends {
    languages: string[];
    otherLanguages: string;
    knowledge: string;
    heardFromCode: string | null;
    hasInterpreter: boolean;
    interpreterCode: string | null;
  } & Parameters<typeof problemsInRecord>[0],
>({ otherLanguages, ...typed }: Typed, context: z.RefinementCtx<Typed>) {
  const languages = [...new Set([...typed.languages, ...otherLanguages.split(",").map((one) => one.trim())])].filter(
    Boolean,
  );
  if (languages.length === 0)
    context.addIssue({ code: "custom", path: ["languages"], message: "interviews.languageMissing" });
  if (typed.heardFromCode !== null && typed.knowledge !== "hearsay")
    context.addIssue({ code: "custom", path: ["heardFromCode"], message: "interviews.heardFromOnlyHearsay" });
  for (const [at, message] of problemsInRecord(typed)) context.addIssue({ code: "custom", path: [at], message });
  return { ...typed, languages, hasInterpreter: typed.hasInterpreter || typed.interpreterCode !== null };
}
