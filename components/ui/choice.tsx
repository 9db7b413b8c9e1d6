"use client";
import type { ReactNode } from "react";

type Props = {
  kind: "checkbox" | "radio";
  id: string;
  name: string;
  value: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  checked: boolean;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  invalid?: boolean | undefined;
  describedBy?: string | undefined;
};

/** One checkbox or radio button with its words; the whole line is the target. */
export function Choice({
  kind,
  id,
  name,
  value,
  label,
  hint,
  checked,
  required,
  disabled,
  invalid,
  describedBy,
}: Props) {
  const notes = [hint ? `${id}-note` : "", describedBy ?? ""].filter(Boolean).join(" ");
  return (
    <div className="flex gap-2">
      <input
        id={id}
        type={kind}
        name={name}
        value={value}
        defaultChecked={checked}
        required={required}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-describedby={notes || undefined}
        className="mt-1.5 size-4 shrink-0 pointer-coarse:mt-3 pointer-coarse:size-5"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer py-1 pointer-coarse:py-2.5">
          {label}
        </label>
        {hint && (
          <div id={`${id}-note`} className="-mt-0.5 mb-1 max-w-prose text-sm text-ink-muted">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
