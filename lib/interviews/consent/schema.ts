import { z } from "zod";
import * as field from "@/lib/fields";
import { personCode } from "@/lib/people/schema";
import { consentUses } from "../rules";
import { CodeWord, shortestCodeWord } from "./code-word";
import { capacities, consentMethods, essentialItems, explainedItems, identityLevels, useAnswers } from "./types";

const use = z.enum(consentUses);

const codeWord = z
  .instanceof(CodeWord, { message: "errors.notUnderstood" })
  .refine(({ spoken }) => spoken.length >= shortestCodeWord && spoken.length <= 200, "consent.codeWordTooShort")
  .nullable()
  .default(null);

export const recordConsentInput = z
  .strictObject({
    interviewId: field.id,
    /** Use by use, as a form asks; what is not answered is not allowed. */
    answers: z.partialRecord(use, z.enum(useAnswers)).default({}),
    /** The same as lists. None at all is an answer too: the person spoke, and allows nothing beyond that. */
    uses: z.array(use).default([]),
    asksAgain: z.array(use).default([]),
    identityLevel: z.enum(identityLevels, "consent.chooseIdentityLevel"),
    conditions: z.string().trim().max(20_000).default(""),
    method: z.enum(consentMethods, "consent.chooseMethod"),
    language: z.string().trim().min(1, "interviews.languageMissing").max(60),
    interpreterCode: personCode.nullable().default(null),
    explained: z.array(z.enum(explainedItems)).default([]),
    /** A member; whoever records it, unless another is named. */
    explainedById: field.id.optional(),
    hasTeachBack: field.ticked,
    capacity: z.enum(capacities, "consent.chooseCapacity"),
    capacityNote: z.string().trim().max(5_000).default(""),
    givenOn: field.day,
    expiresOn: field.day.nullable().default(null),
    /** After a withdrawal: the person gave it anew, knowing that they had withdrawn. */
    isGivenAnew: field.ticked,
    codeWord,
  })
  .transform(({ answers, ...typed }) => {
    const answered = (answer: string) => consentUses.filter((one) => answers[one] === answer);
    return {
      ...typed,
      uses: [...new Set([...typed.uses, ...answered("yes")])],
      asksAgain: [...new Set([...typed.asksAgain, ...answered("ask_again")])],
    };
  })
  .superRefine((typed, context) => {
    const problem = (at: string, message: string) => context.addIssue({ code: "custom", path: [at], message });
    if (essentialItems.some((item) => !typed.explained.includes(item))) problem("explained", "consent.mustBeExplained");
    if (typed.expiresOn !== null && typed.expiresOn < typed.givenOn) problem("expiresOn", "consent.expiresBeforeGiven");
    if (typed.uses.includes("quotation_named") && typed.identityLevel !== "named")
      problem("identityLevel", "consent.namedQuotationNeedsName");
    if (typed.uses.some((one) => typed.asksAgain.includes(one))) problem("uses", "consent.bothAnswers");
    if (typed.capacity !== "adult" && typed.capacityNote === "") problem("capacityNote", "consent.capacityNoteMissing");
  });

const withdrawal = {
  interviewId: field.id,
  scope: z.enum(["whole", "uses"], "consent.chooseScope"),
  uses: z.array(use).default([]),
  /** Nobody owes a reason for a withdrawal. */
  reason: z.string().trim().max(5_000).default(""),
  isPressureSuspected: field.ticked,
  /** Today, unless it was said earlier. */
  withdrawnOn: field.day.nullable().default(null),
};

function namesUses({ scope, uses }: { scope: string; uses: readonly string[] }, context: z.RefinementCtx) {
  if (scope === "uses" && uses.length === 0)
    context.addIssue({ code: "custom", path: ["uses"], message: "consent.chooseUses" });
}

export const withdrawConsentInput = z.strictObject(withdrawal).superRefine(namesUses);

/** The same by someone who is known by the word that they memorised. Its length is no matter here: a hint less. */
export const withdrawByCodeWordInput = z
  .strictObject({ ...withdrawal, codeWord: z.instanceof(CodeWord, { message: "errors.required" }) })
  .superRefine(namesUses);

export const lookIntoPressureInput = z.strictObject({ withdrawalId: field.id, note: field.reason });
