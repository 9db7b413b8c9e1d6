"use client";
import { classNames } from "./class-names";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type Props = FieldProps & {
  /** Types offered first by the picker (".pdf,image/*"). A convenience: the server judges by content. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
};

/** Files from the device. After a failure they stay chosen; without script the browser asks for them again. */
export function FileField({ name, label, hint, required, hideLabel, className, accept, multiple }: Props) {
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
        type="file"
        accept={accept}
        multiple={multiple}
        required={required}
        className={classNames(
          "block w-full max-w-xl rounded-md border border-dashed border-edge bg-surface p-2 text-table",
          "file:me-3 file:min-h-7 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-sunken file:px-2.5",
          "file:font-semibold file:text-ink-strong aria-invalid:border-2 aria-invalid:border-bad",
        )}
        {...describedBy(field, hint)}
      />
    </FieldFrame>
  );
}
