"use client";
import { Choice } from "./choice";
import { FieldNotes, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type Props = Omit<FieldProps, "hideLabel"> & {
  /** What is sent when it is ticked. */
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
};

/** One yes-or-nothing statement. Unticked sends nothing. */
export function CheckboxField({
  name,
  label,
  hint,
  required,
  className,
  value = "yes",
  defaultChecked = false,
}: Props) {
  const field = useField(name);
  const chosen = field.startValues(defaultChecked ? [value] : []);
  const wrong = field.errors.length > 0;
  return (
    <div className={className}>
      <FieldNotes hintId={field.hintId} errorId={field.errorId} hint={undefined} errors={field.errors} />
      <Choice
        kind="checkbox"
        id={field.id}
        name={name}
        value={value}
        label={label}
        hint={hint}
        required={required}
        checked={chosen.includes(value)}
        invalid={wrong}
        describedBy={wrong ? field.errorId : undefined}
      />
    </div>
  );
}
