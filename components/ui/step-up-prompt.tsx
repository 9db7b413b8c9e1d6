"use client";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useId } from "react";
import { stepUpField } from "@/lib/form-state";
import { FormContext, fieldId } from "./form-context";
import { TextField } from "./text-field";

/**
 * Asks for a fresh code of the second factor, in the form that needs it: what was typed stays, the same button goes on.
 * Takes the focus when it appears.
 */
export function StepUpPrompt() {
  const t = useTranslations("ui.stepUp");
  const form = useContext(FormContext);
  const titleId = useId();
  const state = form?.state;
  const isAsked = state?.status === "failed" && state.code === "step-up";
  const formId = form?.formId ?? "";

  useEffect(() => {
    if (state?.status === "failed" && state.code === "step-up")
      document.getElementById(fieldId(formId, stepUpField))?.focus();
  }, [state, formId]);

  if (!isAsked) return null;
  return (
    <section aria-labelledby={titleId} className="max-w-xl rounded-md border-2 border-accent bg-surface p-4">
      <h2 id={titleId} className="mb-2 flex items-center gap-2 text-lg font-semibold">
        <KeyRound aria-hidden className="size-5 text-accent" />
        {t("title")}
      </h2>
      <TextField
        name={stepUpField}
        label={t("label")}
        hint={`${state.message} ${t("hint")}`}
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={60}
        width="medium"
        required
      />
    </section>
  );
}
