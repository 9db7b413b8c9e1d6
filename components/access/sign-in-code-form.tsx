"use client";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/text-field";
import { problemOf } from "@/lib/access/sign-in-problem";
import type { FormState } from "@/lib/form-state";

/** The second half of signing in: a code of the app, or a recovery code. */
export function SignInCodeForm() {
  const t = useTranslations("access.factor");

  async function send(_previous: FormState, form: FormData): Promise<FormState> {
    const answer = await signIn("credentials", { code: String(form.get("code") ?? ""), redirect: false });
    if (answer?.ok) {
      // A whole new page: nothing of the signed-out one stays in memory.
      window.location.assign("/");
      return { status: "done" };
    }
    const problem = problemOf(answer?.error);
    if (problem?.kind === "expired") {
      window.location.assign("/sign-in?expired=1");
      return { status: "done", message: t("passwordAgain") };
    }
    const words = problem?.kind === "wait" ? t("wait", { seconds: problem.seconds }) : t("wrongCode");
    return { status: "failed", code: "invalid", message: t("notSignedIn"), fields: { code: [words] }, values: {} };
  }

  return (
    <ActionForm action={send} label={t("signInTitle")} submit={t("signInSubmit")}>
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeOrRecovery")}
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={60}
        width="medium"
        required
      />
    </ActionForm>
  );
}
