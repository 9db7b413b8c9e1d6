"use client";
import { useLocale } from "next-intl";
import { classNames } from "./class-names";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { controlStyles, type FieldWidth, widths } from "./field-styles";
import { useField } from "./form-context";

type Props = FieldProps & {
  defaultValue?: number | string | undefined;
  /** Allows a decimal part; a stored one is shown with the decimal sign of the reader's language. */
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
  const locale = useLocale();
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
        type="text"
        inputMode={decimal ? "decimal" : "numeric"}
        autoComplete="off"
        required={required}
        defaultValue={field.startValue(decimal ? written(defaultValue, locale) : defaultValue?.toString())}
        className={classNames(controlStyles, widths[width], "text-end tabular-nums")}
        {...describedBy(field, hint)}
      />
    </FieldFrame>
  );
}

/** Without groups of thousands: a space or a comma in what comes back would be read as something else. */
function written(value: number | string | undefined, locale: string): string | undefined {
  const number = Number(value);
  if (value === undefined || value === "" || Number.isNaN(number)) return value?.toString();
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12 }).format(number);
}
