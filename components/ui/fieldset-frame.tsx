"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldNotes, type FieldProps, RequiredMark } from "./field-frame";
import type { FieldNeed } from "./form-context";

type Props = Pick<FieldProps, "label" | "hint" | "hideLabel" | "className"> & {
  id: string;
  hintId: string;
  errorId: string;
  errors: string[];
  need: FieldNeed | undefined;
  role?: "radiogroup" | undefined;
  children: ReactNode;
};

/** Legend, hint and error around several controls that answer one question. */
export function FieldsetFrame({
  label,
  hint,
  hideLabel,
  className,
  id,
  hintId,
  errorId,
  errors,
  need,
  role,
  children,
}: Props) {
  const t = useTranslations("ui.field");
  const notes = [hint ? hintId : "", errors.length > 0 ? errorId : ""].filter(Boolean).join(" ");
  return (
    <fieldset
      role={role}
      data-need={need}
      aria-describedby={notes || undefined}
      aria-invalid={role && errors.length > 0 ? true : undefined}
      className={classNames("min-w-0", errors.length > 0 && "border-s-3 border-bad ps-3", className)}
    >
      <legend className={classNames("mb-1 text-table font-semibold text-ink-strong", hideLabel && "sr-only")}>
        <span data-label-of={id}>{label}</span>
        {need === "required" && <RequiredMark />}
        {/* Radio buttons are `required` themselves; no attribute says it of a group of checkboxes. */}
        {need === "required" && !role && <span className="sr-only"> {t("required")}</span>}
      </legend>
      <FieldNotes hintId={hintId} errorId={errorId} hint={hint} errors={errors} />
      {children}
    </fieldset>
  );
}
