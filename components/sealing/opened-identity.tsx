"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type Identity, identityFields } from "./identity";
import { onVaultChange } from "./vault-client";

/** How long opened text stays on the page. */
export const openForSeconds = 180;
/** When the time that is left is said aloud. */
const spokenAt = [60, 30, 10];

type Props = { identity: Identity; personCode: string; onClose: () => void; children?: ReactNode | undefined };

/** An opened identity, for a few minutes: it closes by itself, at Escape, when the keys lock, and when the page is left. */
export function OpenedIdentity({ identity, personCode, onClose, children }: Props) {
  const t = useTranslations("sealingPages");
  const box = useRef<HTMLElement>(null);
  const left = useSecondsLeft(onClose);
  const spoken = spokenAt.findLast((seconds) => left <= seconds) ?? openForSeconds;
  useEffect(() => box.current?.focus(), []);
  useClosing(onClose);

  return (
    <section
      ref={box}
      tabIndex={-1}
      translate="no"
      aria-label={t("opened.title", { code: personCode })}
      className="max-w-2xl rounded-md border-2 border-warning p-4 print:hidden"
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base font-semibold">{t("opened.title", { code: personCode })}</h3>
        <Button size="small" icon={<X aria-hidden className="size-4" />} onClick={onClose}>
          {t("opened.close")}
        </Button>
      </div>
      <dl className="flex flex-col gap-2">
        {identityFields
          .filter((field) => identity[field])
          .map((field) => (
            <div key={field}>
              <dt className="text-sm text-ink-muted">{t(`seal.fields.${field}`)}</dt>
              <dd dir="auto" className="break-words whitespace-pre-line text-ink-strong">
                {identity[field]}
              </dd>
            </div>
          ))}
      </dl>
      <p className="mt-3 text-sm text-ink-muted">
        <span aria-hidden>{t("opened.left", { minutes: Math.floor(left / 60), seconds: left % 60 })}</span>
        <span role="status" className="sr-only">
          {t("opened.spoken", { seconds: spoken })}
        </span>
      </p>
      <p className="text-sm text-ink-muted">{t("opened.hint")}</p>
      {children}
    </section>
  );
}

/** By the clock, not by counting ticks: a sleeping page's timers stand still. */
function useSecondsLeft(onEnd: () => void): number {
  const [left, setLeft] = useState(openForSeconds);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const until = Date.now() + openForSeconds * 1000;
    const ticking = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      if (seconds <= 0) end.current();
      else setLeft(seconds);
    }, 1000);
    return () => clearInterval(ticking);
  }, []);
  return left;
}

function useClosing(onClose: () => void) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close.current();
    const onLeave = () => close.current();
    const stop = onVaultChange((isUnlocked) => !isUnlocked && close.current());
    document.addEventListener("keydown", onKey);
    addEventListener("pagehide", onLeave);
    return () => {
      stop();
      document.removeEventListener("keydown", onKey);
      removeEventListener("pagehide", onLeave);
    };
  }, []);
}
