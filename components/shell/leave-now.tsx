"use client";
import { DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useHasScript } from "@/components/sealing/use-vault";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { leave, leaveAsToldBefore } from "./leave";

/** The key that no browser and no screen reader takes for itself; it types nothing, so it works in the middle of a text. */
const key = "F2";

/** In the bar on top: one press, or one key anywhere, and nothing of Attest is on the screen. */
export function LeaveNow() {
  const t = useTranslations("shell.leave");

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void leave();
    };
    // Before anyone else hears of it: a dialog, a field, a menu.
    window.addEventListener("keydown", onKey, { capture: true });
    window.addEventListener("pageshow", leaveAsToldBefore);
    leaveAsToldBefore();
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      window.removeEventListener("pageshow", leaveAsToldBefore);
    };
  }, []);

  if (!useHasScript()) return null;
  return (
    <Button
      size="small"
      icon={<DoorOpen aria-hidden className="size-4" />}
      onClick={() => void leave()}
      aria-keyshortcuts={key}
      title={t("hint")}
    >
      <span className="max-sm:sr-only">{t("now")}</span>
      <KeyHint keys={key} />
    </Button>
  );
}
