"use server";
import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { Failure } from "@/lib/errors";
import { submit } from "@/lib/form-action";
import { type FormState, stepUpField } from "@/lib/form-state";
import { clock } from "@/lib/time/clock";
import { requireSameOrigin } from "../same-origin";
import { findSignedIn } from "../session";
import { denyUntilSteppedUp } from "../step-up";
import { newToken } from "../tokens";
import { enrolFactor } from "./commands/enrol-factor";
import { removeFactor } from "./commands/remove-factor";
import { renewRecoveryCodes } from "./commands/renew-recovery-codes";
import { resetFactor } from "./commands/reset-factor";
import { startEnrolment } from "./commands/start-enrolment";
import { newRecoveryCodes } from "./recovery-codes";
import { withFreshCode } from "./with-fresh-code";

export async function startEnrolmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submit(startEnrolment, form, { isForEnrolling: true });
  if (state.status === "done") revalidatePath("/second-factor");
  return state;
}

/** The page is not made anew: the recovery codes are shown on it, this once. */
export async function enrolFactorAction(_previous: FormState, form: FormData): Promise<FormState> {
  const codes = drawCodes(form);
  const state = await submit(enrolFactor, form, { isForEnrolling: true, doneMessage: "access.factor.enrolled" });
  return state.status === "done" ? { ...state, given: codes } : state;
}

export async function renewRecoveryCodesAction(_previous: FormState, form: FormData): Promise<FormState> {
  const codes = drawCodes(form);
  const state = await submit(renewRecoveryCodes, form, { doneMessage: "access.factor.codesMade" });
  return state.status === "done" ? { ...state, given: codes } : state;
}

export async function removeFactorAction(_previous: FormState, form: FormData): Promise<FormState> {
  return submit(removeFactor, form, { redirectTo: () => "/account" });
}

/** The link is drawn here and shown once; the database and its receipts hold only the hash. */
export async function resetFactorAction(_previous: FormState, form: FormData): Promise<FormState> {
  const { token, tokenHash } = newToken();
  form.set("tokenHash", tokenHash);
  const state = await submit(resetFactor, form);
  if (state.status !== "done") return state;
  const t = await getTranslations("access.factor");
  return { status: "done", message: t("resetLink", { link: `${env().ATTEST_URL}/link/${token}` }) };
}

/** For what is not sent to a command by a form of ours (a download): the code first, then the rest. */
export async function giveFreshCodeAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const t = await getTranslations();
  const failed = (code: "signed-out" | "step-up" | "enrol", key: string, problems: string[] = []): FormState => {
    const fields: Record<string, string[]> = problems.length > 0 ? { [stepUpField]: problems } : {};
    return { status: "failed", code, message: t(key), fields, values: {} };
  };

  const signedIn = await findSignedIn();
  if (!signedIn) return failed("signed-out", "errors.signedOut");
  try {
    const decision = denyUntilSteppedUp(await withFreshCode(signedIn, form), clock.now());
    return decision.allowed ? { status: "done" } : failed(decision.remedy ?? "step-up", decision.reason);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "step-up") throw error;
    const problems = (error.fields[stepUpField] ?? []).map(({ key, values }) => t(key, values));
    return failed("step-up", error.words.key, problems);
  }
}

/** The same on a page of its own, for what was refused where nothing could be asked. */
export async function proveFactorAction(previous: FormState, form: FormData): Promise<FormState> {
  const code = new FormData();
  code.set(stepUpField, String(form.get("code") ?? ""));
  const state = await giveFreshCodeAction(previous, code);
  if (state.status === "done") revalidatePath("/prove");
  if (state.status !== "failed" || state.code !== "step-up") return state;
  const t = await getTranslations();
  const problems = state.fields[stepUpField] ?? [t("errors.required")];
  return { ...state, code: "invalid", message: t("errors.checkTheForm"), fields: { code: problems } };
}

/** Draws ten codes and puts their hashes into the form: the codes themselves reach no command and no receipt. */
function drawCodes(form: FormData): string[] {
  const { codes, hashes } = newRecoveryCodes();
  form.delete("recoveryHashes[]");
  for (const hash of hashes) form.append("recoveryHashes[]", hash);
  return codes;
}
