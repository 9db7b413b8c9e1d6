import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { ButtonSize, ButtonVariant } from "./button-styles";
import { classNames } from "./class-names";
import { DialogButton } from "./dialog-button";

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

/** A button and the browser's own <dialog>: focus kept inside, Escape closes, focus returns, typed text stays in it. */
export function Dialog({ trigger, triggerVariant, triggerSize, triggerIcon, title, size = "normal", children }: Props) {
  const t = useTranslations("ui.dialog");
  const id = useId();
  const titleId = `${id}-title`;
  return (
    <>
      <DialogButton command="show-modal" dialogId={id} variant={triggerVariant} size={triggerSize} icon={triggerIcon}>
        {trigger}
      </DialogButton>
      <dialog
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
          <DialogButton
            command="close"
            dialogId={id}
            variant="quiet"
            size="small"
            label={t("close")}
            icon={<X aria-hidden className="size-5" />}
          />
        </div>
        {children}
      </dialog>
    </>
  );
}
