"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useMemo } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext } from "@/components/ui/form-context";
import { FormStatus } from "@/components/ui/form-status";
import { StepUpPrompt } from "@/components/ui/step-up-prompt";
import { SubmitButton } from "@/components/ui/submit-button";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { SecretField } from "./secret-field";
import { passphraseField, useSecretForm, type Work } from "./use-secret-form";
import { useHasScript, useIsVaultOpen } from "./use-vault";

type Props = {
  work: Work;
  label: string;
  submit: string;
  doneMessage: string;
  /** Whether the work needs the member's keys: their passphrase is asked for in place while they are locked. */
  needsKeys?: boolean | undefined;
  children?: ReactNode | undefined;
};

/** A form whose text stays in this browser: see useSecretForm. Without script it is not there, and says why. */
export function SecretForm({ work, label, submit, doneMessage, needsKeys = false, children }: Props) {
  const t = useTranslations("sealingPages");
  const leave = useTranslations("ui.form");
  const formId = useId();
  const hasScript = useHasScript();
  const isOpen = useIsVaultOpen();
  const { state, pending, isDirty, onSubmit, onChange } = useSecretForm(work, { needsKeys, doneMessage });
  const context = useMemo(() => ({ formId, state, pending, returned: undefined }), [formId, state, pending]);
  useLeaveWarning(isDirty, leave("leave"));

  if (!hasScript)
    // Not <noscript>: script is also missing where a filter or a bad line kept it away.
    return <p className="max-w-prose">{t("needsScript")}</p>;
  return (
    <FormContext value={context}>
      <form
        id={formId}
        method="post"
        autoComplete="off"
        onSubmit={onSubmit}
        onChange={onChange}
        noValidate
        aria-label={label}
        aria-busy={pending || undefined}
        className="flex flex-col gap-5"
      >
        <ErrorSummary />
        {children}
        {needsKeys && !isOpen && (
          <SecretField
            name={passphraseField}
            type="password"
            label={t("passphrase")}
            hint={t("passphraseAsked")}
            width="medium"
            required
          />
        )}
        <StepUpPrompt />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton>{submit}</SubmitButton>
          <FormStatus />
        </div>
      </form>
    </FormContext>
  );
}
