"use client";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { controlStyles, type FieldWidth, widths } from "./field-styles";
import { useField } from "./form-context";

type Props = FieldProps &
  Pick<
    ComponentProps<"input">,
    "autoComplete" | "inputMode" | "maxLength" | "minLength" | "pattern" | "placeholder" | "readOnly" | "spellCheck"
  > & {
    type?: "text" | "email" | "password" | "search" | "tel" | "url" | undefined;
    defaultValue?: string | undefined;
    width?: FieldWidth | undefined;
    /** The language of what is typed, when it is not the page's: spelling and screen readers follow it. */
    lang?: string | undefined;
  };

/** One line of text. A password never comes back: what was typed is only kept while the page stays. */
export function TextField({
  name,
  label,
  hint,
  required,
  hideLabel,
  className,
  type = "text",
  defaultValue,
  width = "wide",
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
      <input
        id={field.id}
        name={name}
        type={type}
        required={required}
        defaultValue={type === "password" ? undefined : field.startValue(defaultValue)}
        className={classNames(controlStyles, widths[width])}
        dir={type === "text" || type === "search" ? "auto" : undefined}
        {...describedBy(field, hint)}
        {...rest}
      />
    </FieldFrame>
  );
}
