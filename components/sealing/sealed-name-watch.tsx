"use client";
import { TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { isVaultStarted, onVaultChange, vault } from "./vault-client";

/** How long someone must have stopped typing. */
const pauseMs = 600;

/**
 * Says quietly that a sealed name was typed into a field that is not sealed. The vault of this page compares; nothing is sent,
 * nothing is stopped. It knows the names that were opened or sealed here, until it locks.
 */
export function SealedNameWatch() {
  const t = useTranslations("sealingPages.watch");
  const [codes, setCodes] = useState<string[]>([]);

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const onInput = ({ target }: Event) => {
      clearTimeout(waiting);
      if (isVaultStarted() && target instanceof Element) waiting = setTimeout(() => void look(target), pauseMs);
    };
    const look = async (field: Element) => {
      const text = textOf(field);
      if (text === null) return;
      setCodes(await vault.sealedNamesIn({ text }).catch(() => []));
    };
    const stop = onVaultChange((isUnlocked) => !isUnlocked && setCodes([]));
    document.addEventListener("input", onInput);
    return () => {
      clearTimeout(waiting);
      stop();
      document.removeEventListener("input", onInput);
    };
  }, []);

  return (
    <div role="status" className="fixed inset-x-3 bottom-3 z-40 flex justify-end print:hidden">
      {codes.length > 0 && (
        <div className="flex max-w-md items-start gap-2 rounded-md border-2 border-warning bg-surface p-3 shadow-lg">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          <p>
            <strong>{t("title", { codes: codes.join(", ") })}</strong> {t("body")}
          </p>
          <Button size="small" variant="quiet" onClick={() => setCodes([])} aria-label={t("close")}>
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      )}
    </div>
  );
}

/** What stands in a field that is sent as it is; null for a sealed one, a password, and what holds no words. */
function textOf(field: Element): string | null {
  if (field instanceof HTMLElement && field.dataset.secret !== undefined) return null;
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (field instanceof HTMLInputElement) return ["text", "search"].includes(field.type) ? field.value : null;
  return field instanceof HTMLElement && field.isContentEditable ? field.innerText : null;
}
