"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-styles";
import { classNames } from "./class-names";

type Props = {
  /** The words of the button that opens it. */
  trigger: ReactNode;
  triggerVariant?: ButtonVariant | undefined;
  triggerSize?: ButtonSize | undefined;
  triggerIcon?: ReactNode | undefined;
  title: ReactNode;
  size?: "normal" | "wide" | undefined;
  children: ReactNode;
};

/**
 * A button and the browser's own <dialog>: focus kept inside, Escape closes, focus returns, typed text stays in it.
 * `command` opens it even without script where the browser knows that; script does it elsewhere.
 */
export function Dialog({ trigger, triggerVariant, triggerSize, triggerIcon, title, size = "normal", children }: Props) {
  const t = useTranslations("ui.dialog");
  const id = useId();
  const titleId = `${id}-title`;
  const dialog = useRef<HTMLDialogElement>(null);

  return (
    <>
      <Button
        variant={triggerVariant}
        size={triggerSize}
        icon={triggerIcon}
        aria-haspopup="dialog"
        {...invoke("show-modal", id)}
        onClick={(event) => whereUnknown(event, () => dialog.current?.showModal())}
      >
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={titleId}
        className={classNames(
          "m-auto max-h-[90dvh] w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-rule bg-paper p-5 text-ink shadow-lift",
          size === "wide" ? "max-w-4xl" : "max-w-xl",
        )}
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-xl font-semibold">
            {title}
          </h2>
          <Button
            variant="quiet"
            size="small"
            aria-label={t("close")}
            icon={<X aria-hidden className="size-5" />}
            {...invoke("close", id)}
            onClick={(event) => whereUnknown(event, () => dialog.current?.close())}
          />
        </div>
        {children}
      </dialog>
    </>
  );
}

/** Attributes that React does not know by name yet: it writes lower-case ones as they are. */
function invoke(command: "show-modal" | "close", target: string) {
  return { command, commandfor: target };
}

function whereUnknown(event: MouseEvent<HTMLButtonElement>, act: () => void) {
  if (!("command" in event.currentTarget)) act();
}
