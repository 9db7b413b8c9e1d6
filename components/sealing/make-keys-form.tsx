"use client";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { makeKeysAction } from "@/lib/sealing/actions";
import { chosenPassphrase, NewPassphrase } from "./new-passphrase";
import type { Kit } from "./recovery-kit";
import { SecretForm } from "./secret-form";
import { answered } from "./stopped";
import type { Typed } from "./use-secret-form";
import { vault } from "./vault-client";

/** The first keys of a member: under a passphrase that only they know. */
export function MakeKeysForm({ userId, onMade }: { userId: string; onMade: (kit: Kit) => void }) {
  const t = useTranslations("sealingPages");

  async function make(typed: Typed) {
    const { input, printedRecoveryKey } = await vault.makeKeys({ userId, passphrase: chosenPassphrase(typed, t) });
    try {
      const { number } = answered(await makeKeysAction(input));
      onMade({ printed: printedRecoveryKey, keyNumber: number });
    } catch (error) {
      // Keys that the server does not have are nobody's.
      await vault.lock();
      throw error;
    }
  }

  return (
    <div className="max-w-2xl">
      <p className="mb-3 max-w-prose">{t("makeBody")}</p>
      <Notice tone="warning" className="mb-5">
        <p>{t("makeWarning")}</p>
      </Notice>
      <SecretForm work={make} label={t("make")} submit={t("make")} doneMessage={t("made")}>
        <NewPassphrase />
      </SecretForm>
    </div>
  );
}
