"use client";
import { Lock, LockOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { useHasScript, useIsVaultOpen } from "./use-vault";
import { vault } from "./vault-client";

/** In the bar on top: whether one's keys are open; while they are, one press locks them. */
export function VaultStatus() {
  const t = useTranslations("sealingPages");
  const isOpen = useIsVaultOpen();
  if (!useHasScript()) return null;
  return isOpen ? (
    <Button
      variant="secondary"
      size="small"
      icon={<LockOpen aria-hidden className="size-4 text-warning" />}
      onClick={() => void vault.lock()}
    >
      <span className="max-sm:sr-only">{t("barOpen")}</span>
    </Button>
  ) : (
    <ButtonLink href="/account/key" variant="quiet" size="small" icon={<Lock aria-hidden className="size-4" />}>
      <span className="max-sm:sr-only">{t("barLocked")}</span>
    </ButtonLink>
  );
}
