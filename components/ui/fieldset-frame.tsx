"use client";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldNotes, type FieldProps, OptionalMark } from "./field-frame";

type Props = Pick<FieldProps, "label" | "hint" | "hideLabel" | "className"> & {
  id: string;
  hintId: string;
  errorId: string;
  errors: string[];
  optional: boolean;
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
  optional,
  role,
  children,
}: Props) {
  const notes = [hint ? hintId : "", errors.length > 0 ? errorId : ""].filter(Boolean).join(" ");
  return (
    <fieldset
      role={role}
      aria-describedby={notes || undefined}
      aria-invalid={role && errors.length > 0 ? true : undefined}
      className={classNames("min-w-0", errors.length > 0 && "border-s-3 border-bad ps-3", className)}
    >
      <legend className={classNames("mb-1 text-table font-semibold text-ink-strong", hideLabel && "sr-only")}>
        <span data-label-of={id}>{label}</span> {optional && <OptionalMark />}
      </legend>
      <FieldNotes hintId={hintId} errorId={errorId} hint={hint} errors={errors} />
      {children}
    </fieldset>
  );
}
