"use client";
import { type ReactNode, useId, useMemo } from "react";
import { classNames } from "./class-names";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { FormStatus } from "./form-status";
import { StepUpPrompt } from "./step-up-prompt";
import { SubmissionId } from "./submission-id";
import { SubmitButton } from "./submit-button";
import { type AfterDone, type FormAction, useKeptForm } from "./use-kept-form";

type Props = {
  /** A server action. It is sent every field, and `submissionId`: the same for one rendered form until it succeeds. */
  action: FormAction;
  /** The form's name for screen readers, when no heading names it. */
  label?: string | undefined;
  /** The words of the main button. Leave out to place SubmitButton yourself. */
  submit?: ReactNode | undefined;
  submitVariant?: "primary" | "secondary" | "danger" | undefined;
  /** Beside the main button: a cancel link, a second SubmitButton. */
  beside?: ReactNode | undefined;
  afterDone?: AfterDone | undefined;
  className?: string | undefined;
  children?: ReactNode | undefined;
};

/** A form that sends to a server action, works without script, and never loses what was typed. See use-kept-form. */
export function ActionForm({
  action,
  label,
  submit,
  submitVariant = "primary",
  beside,
  afterDone = "keep",
  className,
  children,
}: Props) {
  const formId = useId();
  const { post, onSubmit, onChange, pending, state, returned } = useKeptForm(action, afterDone);
  const context = useMemo(() => ({ formId, state, pending, returned }), [formId, state, pending, returned]);

  return (
    <FormContext value={context}>
      <form
        id={formId}
        action={post}
        onSubmit={onSubmit}
        onChange={onChange}
        noValidate
        aria-label={label}
        aria-busy={pending || undefined}
        className={classNames("flex flex-col gap-5", className)}
      >
        <SubmissionId />
        <ErrorSummary />
        {children}
        <StepUpPrompt />
        <div className="flex flex-wrap items-center gap-3">
          {submit !== undefined && <SubmitButton variant={submitVariant}>{submit}</SubmitButton>}
          {beside}
          <FormStatus />
        </div>
      </form>
    </FormContext>
  );
}
