"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { StatusBadge } from "@/components/ui/status-badge";
import { SecretForm } from "./secret-form";
import { useIsVaultOpen } from "./use-vault";
import { vault } from "./vault-client";

/** Whether one's keys are open in this page, and the way to change that. */
export function LockState() {
  const t = useTranslations("sealingPages");
  const isOpen = useIsVaultOpen();
  return (
    <>
      <p role="status" className="mb-3">
        {isOpen ? (
          <StatusBadge tone="warning" shape="dot">
            {t("keysOpen")}
          </StatusBadge>
        ) : (
          <StatusBadge tone="neutral" shape="lock">
            {t("locked")}
          </StatusBadge>
        )}
      </p>
      {isOpen ? (
        <Button onClick={() => void vault.lock()}>{t("lockNow")}</Button>
      ) : (
        // Asking for the passphrase is all that it does.
        <SecretForm
          work={async () => {}}
          needsKeys
          label={t("unlock")}
          submit={t("unlock")}
          doneMessage={t("keysOpen")}
        />
      )}
    </>
  );
}
