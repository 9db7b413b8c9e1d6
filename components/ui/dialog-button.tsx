"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-styles";

type Props = {
  command: "show-modal" | "close";
  dialogId: string;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode | undefined;
  /** For a button that is only a mark. */
  label?: string | undefined;
  children?: ReactNode | undefined;
};

/** Opens or closes a <dialog> by `command`, without script, where the browser knows that; by script elsewhere. */
export function DialogButton({ command, dialogId, label, ...rest }: Props) {
  function act(button: HTMLButtonElement) {
    if ("command" in button) return;
    const dialog = document.getElementById(dialogId);
    if (!(dialog instanceof HTMLDialogElement)) return;
    if (command === "close") dialog.close();
    else dialog.showModal();
  }

  return (
    <Button
      {...rest}
      // React does not know these two by name yet: it writes lower-case attributes as they are.
      {...{ command, commandfor: dialogId }}
      aria-haspopup={command === "show-modal" ? "dialog" : undefined}
      aria-label={label}
      onClick={(event) => act(event.currentTarget)}
    />
  );
}
