"use client";
import { classNames } from "./class-names";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { controlStyles, type FieldWidth, widths } from "./field-styles";
import { useField } from "./form-context";

export type Option = {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
};
export type OptionGroup = { label: string; options: readonly Option[] };

type Props = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  defaultValue?: string | undefined;
  /** The empty choice's words ("Any", "Choose one"). Without it the first option is chosen. */
  empty?: string | undefined;
  width?: FieldWidth | undefined;
};

/** One choice of many, by the browser's own select. Up to five choices read better as a RadioGroup. */
export function SelectField({
  name,
  label,
  hint,
  required,
  hideLabel,
  className,
  options,
  defaultValue,
  empty,
  width = "medium",
}: Props) {
  const field = useField(name);
  const start = field.startValue(defaultValue);
  return (
    <FieldFrame
      {...field}
      label={label}
      hint={hint}
      // Without an empty choice it always has an answer: nothing to mark.
      need={empty === undefined ? undefined : field.needOf(required)}
      hideLabel={hideLabel}
      className={className}
    >
      {/* A select takes its default on birth only, so a saved value that changed makes a new one. */}
      <select
        key={start}
        id={field.id}
        name={name}
        required={required}
        defaultValue={start}
        className={classNames(controlStyles, widths[width])}
        {...describedBy(field, hint)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(option)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function toOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
