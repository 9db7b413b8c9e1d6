"use client";
import { classNames } from "./class-names";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { controlStyles, type FieldWidth, widths } from "./field-styles";
import { useField } from "./form-context";

type Props = FieldProps & {
  defaultValue?: string | undefined;
  /** "day": an exact calendar day, by the browser's own picker. "text": a date with its doubt, as it was said. */
  kind: "day" | "text";
  /** Bounds of a day, YYYY-MM-DD. */
  min?: string | undefined;
  max?: string | undefined;
  width?: FieldWidth | undefined;
};

/** A date. A day is sent as YYYY-MM-DD; text is sent as typed, for the server to read. */
export function DateField({
  name,
  label,
  hint,
  required,
  hideLabel,
  className,
  kind,
  defaultValue,
  min,
  max,
  width = "short",
}: Props) {
  const field = useField(name);
  return (
    <FieldFrame
      {...field}
      label={label}
      hint={hint}
      need={field.needOf(required)}
      hideLabel={hideLabel}
      className={className}
    >
      <input
        id={field.id}
        name={name}
        type={kind === "day" ? "date" : "text"}
        min={min}
        max={max}
        autoComplete="off"
        spellCheck={false}
        required={required}
        defaultValue={field.startValue(defaultValue)}
        className={classNames(controlStyles, widths[width], "tabular-nums")}
        {...describedBy(field, hint)}
      />
    </FieldFrame>
  );
}
