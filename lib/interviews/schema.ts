import { z } from "zod";
import * as field from "@/lib/fields";
import { type PersonFields, personCode, personFields } from "@/lib/people/schema";
import { consentUses } from "./rules";
import { consentMethods, identityLevels, knowledgeKinds, modalities, reliabilities, speakers } from "./types";

const language = z.string().trim().min(1, "interviews.languageMissing").max(60);

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
};

/** A person who is already known here by code, or a new one with what does not identify. */
export const recordInterviewInput = z
  .strictObject({
    investigationId: field.id,
    interviewee: z.enum(["new", "known"]).default("new"),
    intervieweeCode: personCode.nullable().default(null),
    newInterviewee: personFields.prefault({}),
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

const speaker = z.enum(speakers).default("interviewee");
const pasted = z.string().min(1, "errors.required").max(2_000_000, "interviews.transcriptTooLong");

export const addParagraphsInput = z.strictObject({ interviewId: field.id, speaker, text: pasted });

export const addAddendumInput = addParagraphsInput;

export const changeParagraphInput = z.strictObject({
  paragraphId: field.id,
  version: field.version,
  speaker,
  text: field.longText,
});

export const removeParagraphInput = z.strictObject({ paragraphId: field.id, version: field.version });

export const fixStatementInput = z.strictObject({
  interviewId: field.id,
  /** Of the text that was read back, as the form was opened on it. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/, "errors.notUnderstood"),
  readBackOn: field.day,
  readBackLanguage: language,
  corrections: z.string().trim().max(20_000).default(""),
  confirmation: z.string().trim().min(1, "interviews.confirmationMissing").max(20_000),
  interpreterDeclaration: z.string().trim().max(20_000).default(""),
});

export const recordConsentInput = z
  .strictObject({
    interviewId: field.id,
    /** None at all is an answer too: the person spoke, and allows nothing beyond that. */
    uses: z.array(z.enum(consentUses)).default([]),
    identityLevel: z.enum(identityLevels, "consent.chooseIdentityLevel"),
    conditions: z.string().trim().max(20_000).default(""),
    method: z.enum(consentMethods, "consent.chooseMethod"),
    language,
    wasExplained: field.ticked.refine((isTicked) => isTicked, "consent.mustBeExplained"),
    hasTeachBack: field.ticked,
    givenOn: field.day,
    expiresOn: field.day.nullable().default(null),
  })
  .superRefine((typed, context) => {
    const problem = (at: string, message: string) => context.addIssue({ code: "custom", path: [at], message });
    if (typed.expiresOn !== null && typed.expiresOn < typed.givenOn) problem("expiresOn", "consent.expiresBeforeGiven");
    if (typed.uses.includes("quotation_named") && typed.identityLevel !== "named")
      problem("identityLevel", "consent.namedQuotationNeedsName");
  });

export const withdrawConsentInput = z
  .strictObject({
    interviewId: field.id,
    scope: z.enum(["whole", "uses"], "consent.chooseScope"),
    uses: z.array(z.enum(consentUses)).default([]),
    /** Nobody owes a reason for a withdrawal. */
    reason: z.string().trim().max(5_000).default(""),
    isPressureSuspected: field.ticked,
    /** Today, unless it was said earlier. */
    withdrawnOn: field.day.nullable().default(null),
  })
  .superRefine(({ scope, uses }, context) => {
    if (scope === "uses" && uses.length === 0)
      context.addIssue({ code: "custom", path: ["uses"], message: "consent.chooseUses" });
  });

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
  Typed extends { languages: string[]; otherLanguages: string; knowledge: string; heardFromCode: string | null },
>({ otherLanguages, ...typed }: Typed, context: z.RefinementCtx<Typed>) {
  const languages = [...new Set([...typed.languages, ...otherLanguages.split(",").map((one) => one.trim())])].filter(
    Boolean,
  );
  if (languages.length === 0)
    context.addIssue({ code: "custom", path: ["languages"], message: "interviews.languageMissing" });
  if (typed.heardFromCode !== null && typed.knowledge !== "hearsay")
    context.addIssue({ code: "custom", path: ["heardFromCode"], message: "interviews.heardFromOnlyHearsay" });
  return { ...typed, languages };
}
