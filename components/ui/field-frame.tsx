"use client";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { FieldNeed } from "./form-context";

/** What every field takes. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  required?: boolean | undefined;
  /** Keeps the label for screen readers only: where a column or a legend already says it. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
};

type Props = Pick<FieldProps, "label" | "hint" | "hideLabel" | "className"> & {
  id: string;
  hintId: string;
  errorId: string;
  errors: string[];
  need: FieldNeed | undefined;
  children: ReactNode;
};

/** Label, hint and error around one control. The control itself names them with `describedBy`. */
export function FieldFrame({ id, hintId, errorId, label, hint, errors, need, hideLabel, className, children }: Props) {
  return (
    <div
      data-need={need}
      className={classNames("min-w-0", errors.length > 0 && "border-s-3 border-bad ps-3", className)}
    >
      <div className={classNames("mb-1 text-table font-semibold text-ink-strong", hideLabel && "sr-only")}>
        <label htmlFor={id} data-label-of={id}>
          {label}
        </label>
        {need === "required" && <RequiredMark />}
      </div>
      <FieldNotes hintId={hintId} errorId={errorId} hint={hint} errors={errors} />
      {children}
    </div>
  );
}

/**
 * The mark of what must be answered (WCAG technique H90; the form says what it means). Only in forms that ask for
 * something else too: where everything must be answered, a mark says nothing. Screen readers have `required` instead.
 */
export function RequiredMark() {
  return (
    <span aria-hidden className="hidden text-bad group-has-[[data-need=optional]]/form:inline">
      {" *"}
    </span>
  );
}

type NotesProps = Pick<Props, "hintId" | "errorId" | "hint" | "errors">;

/** The hint and what is wrong, in that order, above the control: both stay readable under an open keyboard. */
export function FieldNotes({ hintId, errorId, hint, errors }: NotesProps) {
  const t = useTranslations("ui.field");
  return (
    <>
      {hint && (
        <div id={hintId} className="mb-1 max-w-prose text-sm text-ink-muted">
          {hint}
        </div>
      )}
      {errors.length > 0 && (
        <div id={errorId} className="mb-1 flex gap-1.5 text-table font-semibold text-bad">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <div>
            <span className="sr-only">{t("error")} </span>
            {errors.map((error) => (
              <div key={error}>{error}</div>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** The attributes by which a control says that it is wrong and where that is explained. */
export function describedBy(field: { hintId: string; errorId: string; errors: string[] }, hint: ReactNode) {
  const ids = [hint ? field.hintId : "", field.errors.length > 0 ? field.errorId : ""].filter(Boolean).join(" ");
  return {
    "aria-invalid": field.errors.length > 0 || undefined,
    "aria-describedby": ids || undefined,
  };
}
