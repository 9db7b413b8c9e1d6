"use client";
import { classNames } from "./class-names";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { controlStyles, type FieldWidth, widths } from "./field-styles";
import { useField } from "./form-context";

type Props = FieldProps & {
  defaultValue?: number | string | undefined;
  /** Allows a decimal part. */
  decimal?: boolean | undefined;
  width?: FieldWidth | undefined;
};

/**
 * A number, typed as text. Not type=number: that one drops what it can't read, and changes under a turning wheel.
 * The server parses, so "about 40" comes back with a reason and with the words still there.
 */
export function NumberField({
  name,
  label,
  hint,
  required,
  hideLabel,
  className,
  defaultValue,
  decimal,
  width = "tiny",
}: Props) {
  const field = useField(name);
  return (
    <FieldFrame
      {...field}
      label={label}
      hint={hint}
      optional={field.marksOptional && !required}
      hideLabel={hideLabel}
      className={className}
    >
      <input
        id={field.id}
        name={name}
        type="text"
        inputMode={decimal ? "decimal" : "numeric"}
        autoComplete="off"
        required={required}
        defaultValue={field.startValue(defaultValue?.toString())}
        className={classNames(controlStyles, widths[width], "text-end tabular-nums")}
        {...describedBy(field, hint)}
      />
    </FieldFrame>
  );
}
