"use client";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

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
  optional: boolean;
  children: ReactNode;
};

/** Label, hint and error around one control. The control itself names them with `describedBy`. */
export function FieldFrame({
  id,
  hintId,
  errorId,
  label,
  hint,
  errors,
  optional,
  hideLabel,
  className,
  children,
}: Props) {
  return (
    <div className={classNames("min-w-0", errors.length > 0 && "border-s-3 border-bad ps-3", className)}>
      <label
        htmlFor={id}
        className={classNames("mb-1 block text-table font-semibold text-ink-strong", hideLabel && "sr-only")}
      >
        <span data-label-of={id}>{label}</span> {optional && <OptionalMark />}
      </label>
      <FieldNotes hintId={hintId} errorId={errorId} hint={hint} errors={errors} />
      {children}
    </div>
  );
}

/** "(optional)", in the reader's language. */
export function OptionalMark() {
  const t = useTranslations("ui.field");
  return <span className="font-normal text-ink-muted">{t("optional")}</span>;
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
