"use client";
import { classNames } from "./class-names";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { controlStyles, type FieldWidth, widths } from "./field-styles";
import { useField } from "./form-context";

type Props = FieldProps & {
  defaultValue?: string | undefined;
  /** Rows to start with; the box grows with its text where the browser can. */
  rows?: number | undefined;
  width?: FieldWidth | undefined;
  maxLength?: number | undefined;
  minLength?: number | undefined;
  /** Serif, for testimony and for what will be printed. */
  serif?: boolean | undefined;
  lang?: string | undefined;
};

/** Several lines of text. */
export function TextArea({
  name,
  label,
  hint,
  required,
  hideLabel,
  className,
  defaultValue,
  rows = 4,
  width = "wide",
  serif,
  ...rest
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
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        required={required}
        defaultValue={field.startValue(defaultValue)}
        dir="auto"
        className={classNames(
          controlStyles,
          widths[width],
          "field-sizing-content max-h-[70vh] min-h-20 resize-y py-1.5",
          serif && "font-serif text-reading leading-relaxed",
        )}
        {...describedBy(field, hint)}
        {...rest}
      />
    </FieldFrame>
  );
}
