"use client";
import { Choice } from "./choice";
import type { FieldProps } from "./field-frame";
import { FieldsetFrame } from "./fieldset-frame";
import { useField } from "./form-context";
import type { Option } from "./select-field";

type Props = FieldProps & {
  options: readonly Option[];
  defaultValues?: readonly string[] | undefined;
  /** Side by side where there is room. */
  inline?: boolean | undefined;
};

/** Any number of choices under one name. `required` only says so: the server says how many are needed. */
export function CheckboxGroup({
  name,
  label,
  hint,
  required,
  hideLabel,
  className,
  options,
  defaultValues = [],
  inline,
}: Props) {
  const field = useField(name);
  const chosen = field.startValues(defaultValues);
  return (
    <FieldsetFrame
      {...field}
      label={label}
      hint={hint}
      need={field.needOf(required)}
      hideLabel={hideLabel}
      className={className}
    >
      <div className={inline ? "flex flex-wrap gap-x-5" : ""}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            kind="checkbox"
            // The first carries the field's id, so that an error summary lands on it.
            id={index === 0 ? field.id : `${field.id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            checked={chosen.includes(option.value)}
            invalid={field.errors.length > 0}
          />
        ))}
      </div>
    </FieldsetFrame>
  );
}
