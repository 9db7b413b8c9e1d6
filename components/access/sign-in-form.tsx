"use client";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/text-field";
import { problemOf } from "@/lib/access/sign-in-problem";
import type { FormState } from "@/lib/form-state";

/** Signs in through next-auth. One answer for a wrong password and for an unknown account. */
export function SignInForm() {
  const t = useTranslations("access");

  async function send(_previous: FormState, form: FormData): Promise<FormState> {
    const email = String(form.get("email") ?? "");
    const answer = await signIn("credentials", {
      email,
      password: String(form.get("password") ?? ""),
      redirect: false,
    });
    if (problemOf(answer?.error)?.kind === "code") {
      window.location.assign("/sign-in/code");
      return { status: "done", message: t("factor.codeNext") };
    }
    if (answer?.ok) {
      // A whole new page: nothing of the signed-out one stays in memory.
      window.location.assign("/");
      return { status: "done" };
    }
    return { status: "failed", code: "invalid", message: t("signInFailed"), fields: {}, values: { email } };
  }

  return (
    <ActionForm action={send} label={t("signIn")} submit={t("signIn")}>
      <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
      <TextField name="password" type="password" label={t("password")} autoComplete="current-password" required />
    </ActionForm>
  );
}
