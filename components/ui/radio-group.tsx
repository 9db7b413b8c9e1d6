"use client";
import { Choice } from "./choice";
import type { FieldProps } from "./field-frame";
import { FieldsetFrame } from "./fieldset-frame";
import { useField } from "./form-context";
import type { Option } from "./select-field";

type Props = FieldProps & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  inline?: boolean | undefined;
};

/** One choice of a few, all in view. Nothing is chosen unless a default is given. */
export function RadioGroup({
  name,
  label,
  hint,
  required,
  hideLabel,
  className,
  options,
  defaultValue,
  inline,
}: Props) {
  const field = useField(name);
  const chosen = field.startValue(defaultValue);
  return (
    <FieldsetFrame
      {...field}
      role="radiogroup"
      label={label}
      hint={hint}
      // With one already chosen it always has an answer: nothing to mark.
      need={defaultValue === undefined ? field.needOf(required) : undefined}
      hideLabel={hideLabel}
      className={className}
    >
      <div className={inline ? "flex flex-wrap gap-x-5" : ""}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            kind="radio"
            id={index === 0 ? field.id : `${field.id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            required={required}
            checked={chosen === option.value}
          />
        ))}
      </div>
    </FieldsetFrame>
  );
}
