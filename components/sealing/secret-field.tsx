"use client";
import type { FormEvent } from "react";
import { classNames } from "@/components/ui/class-names";
import { describedBy, FieldFrame, type FieldProps } from "@/components/ui/field-frame";
import { controlStyles, type FieldWidth, widths } from "@/components/ui/field-styles";
import { useField } from "@/components/ui/form-context";

type Props = FieldProps & {
  type?: "text" | "password" | "lines" | undefined;
  width?: FieldWidth | undefined;
  onInput?: ((text: string) => void) | undefined;
};

/**
 * A field whose text is not for the server. The control has no `name`: no post of the form, by whatever way, takes it along.
 * Nothing offers to complete, correct or keep it: spell checkers and form fillers send text elsewhere.
 */
export function SecretField({ name, label, hint, required, className, type = "text", width, onInput, ...rest }: Props) {
  const field = useField(name);
  const Control = type === "lines" ? "textarea" : "input";
  return (
    <FieldFrame {...field} label={label} hint={hint} need={field.needOf(required)} className={className}>
      <Control
        id={field.id}
        data-secret={name}
        required={required}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
        data-1p-ignore=""
        data-lpignore="true"
        dir={type === "password" ? undefined : "auto"}
        className={classNames(
          controlStyles,
          widths[width ?? "wide"],
          type === "lines" && "field-sizing-content max-h-[50vh] min-h-20 resize-y py-1.5",
        )}
        onInput={(event: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => onInput?.(event.currentTarget.value)}
        {...(type === "lines" ? {} : { type })}
        {...describedBy(field, hint)}
        {...rest}
      />
    </FieldFrame>
  );
}
