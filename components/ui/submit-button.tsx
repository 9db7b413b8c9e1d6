"use client";
import { LoaderCircle } from "lucide-react";
import { type ReactNode, useContext } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-styles";
import { FormContext } from "./form-context";

type Props = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode | undefined;
  /** Sent along when this button is the one pressed. */
  name?: string | undefined;
  value?: string | undefined;
  /** The id of what tells this button from the same one beside it. */
  "aria-describedby"?: string | undefined;
  children: ReactNode;
};

/** Sends the form around it. While it is being sent it stays reachable and says so; a second press does nothing. */
export function SubmitButton({ variant = "primary", icon, children, ...rest }: Props) {
  const status = useFormStatus();
  const pending = (useContext(FormContext)?.pending ?? false) || status.pending;
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      pending={pending}
      icon={pending ? <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" /> : icon}
    >
      {children}
    </Button>
  );
}
