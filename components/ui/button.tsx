import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyles } from "./button-styles";
import { classNames } from "./class-names";

type Props = Omit<ComponentProps<"button">, "disabled"> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode | undefined;
  /** Busy: announced and drawn, still reachable by keyboard. Whoever owns the form ignores a second press. */
  pending?: boolean | undefined;
};

/** A button. `type` is "button" unless told: only SubmitButton sends forms. */
export function Button({ variant = "secondary", size = "normal", icon, pending, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-disabled={pending || undefined}
      className={classNames(buttonStyles(variant, size), className)}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}
