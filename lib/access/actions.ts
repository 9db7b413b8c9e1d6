"use server";
import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { Failure, type FailureCode } from "@/lib/errors";
import { submit } from "@/lib/form-action";
import { objectOf, valuesOf } from "@/lib/form-data";
import type { FormState } from "@/lib/form-state";
import { languageCookie, themeCookie } from "@/lib/i18n/languages";
import { sessionCookieName } from "./auth";
import { changePassword } from "./change-password";
import { choosePreferences } from "./commands/choose-preferences";
import { disableAccount } from "./commands/disable-account";
import { endSession } from "./commands/end-session";
import { invitePerson } from "./commands/invite-person";
import { redeemLink } from "./redeem-link";
import { requireSameOrigin } from "./same-origin";
import { findActor, findSignedIn } from "./session";
import { newToken } from "./tokens";

/** Sets a password through a one-time link. The password itself is never sent back. */
export async function redeemLinkAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  try {
    await redeemLink(objectOf(form) as Parameters<typeof redeemLink>[0]);
  } catch (error) {
    return withoutPasswords(error, form, { "not-found": "access.linkUsed" });
  }
  redirect("/sign-in?ready=1");
}

export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const t = await getTranslations();
  const actor = await findActor();
  if (!actor) return { status: "failed", code: "signed-out", message: t("errors.signedOut"), fields: {}, values: {} };
  try {
    await changePassword(actor, objectOf(form) as Parameters<typeof changePassword>[1]);
  } catch (error) {
    return withoutPasswords(error, form);
  }
  revalidatePath("/account");
  return { status: "done", message: t("access.passwordChanged") };
}

/** A failure in words; what was typed comes back, but for passwords. */
async function withoutPasswords(
  error: unknown,
  form: FormData,
  words: Partial<Record<FailureCode, string>> = {},
): Promise<FormState> {
  if (!(error instanceof Failure)) throw error;
  const t = await getTranslations();
  const { password: _new, current: _old, ...values } = valuesOf(form);
  const fields = Object.entries(error.fields).map(([path, problems]) => [
    path,
    problems.map((each) => t(each.key, each.values)),
  ]);
  const message = t(words[error.code] ?? error.words.key, error.words.values);
  return { status: "failed", code: error.code, message, fields: Object.fromEntries(fields), values };
}

/** The link is drawn here and shown once; the database and its receipts hold only the hash. */
export async function invitePersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  const { token, tokenHash } = newToken();
  form.set("tokenHash", tokenHash);
  const state = await submit(invitePerson, form);
  if (state.status !== "done") return state;
  revalidatePath("/operator");
  const t = await getTranslations("access");
  return { status: "done", message: t("inviteLink", { link: `${env().ATTEST_URL}/link/${token}` }) };
}

export async function disableAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submit(disableAccount, form, { doneMessage: "access.accountDisabled" });
  if (state.status === "done") revalidatePath("/operator");
  return state;
}

export async function endSessionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submit(endSession, form, { doneMessage: "access.sessionEnded" });
  if (state.status === "done") revalidatePath("/account");
  return state;
}

export async function signOutAction() {
  await requireSameOrigin();
  const actor = await findSignedIn();
  if (actor?.sessionId) await endSession(actor, { sessionId: actor.sessionId });
  (await cookies()).delete({ name: sessionCookieName, path: "/", secure: true });
  redirect("/sign-in");
}

/** Language and theme: kept on the account when signed in, on this device otherwise. */
export async function choosePreferencesAction(form: FormData) {
  await requireSameOrigin();
  const chosen = { language: form.get("language") ?? undefined, theme: form.get("theme") ?? undefined };
  const actor = await findSignedIn();
  if (actor) await choosePreferences(actor, chosen as Parameters<typeof choosePreferences>[1]);
  const jar = await cookies();
  const options = { httpOnly: true, sameSite: "strict", path: "/", maxAge: 31_536_000 } as const;
  if (typeof chosen.language === "string") jar.set(languageCookie, chosen.language, options);
  if (typeof chosen.theme === "string") jar.set(themeCookie, chosen.theme, options);
  revalidatePath("/", "layout");
}
