"use client";
import { useTranslations } from "next-intl";
import { changePassphraseAction, findMyKeysAction, renewRecoveryKitAction } from "@/lib/sealing/actions";
import type { MyKeysView } from "@/lib/sealing/types";
import { chosenPassphrase, NewPassphrase } from "./new-passphrase";
import type { Kit } from "./recovery-kit";
import { SecretField } from "./secret-field";
import { SecretForm } from "./secret-form";
import { answered, mistaken } from "./stopped";
import type { Typed } from "./use-secret-form";
import { VaultRefused, vault } from "./vault-client";

/** The keys as the server keeps them now: another window may have changed their envelope. */
function useMyKeys(): () => Promise<MyKeysView> {
  const t = useTranslations("sealing");
  return async () => {
    const myKeys = answered(await findMyKeysAction());
    if (!myKeys) throw mistaken(t("makeKeysFirst"), {});
    return myKeys;
  };
}

export function ChangePassphraseForm() {
  const t = useTranslations("sealingPages");
  const findMyKeys = useMyKeys();

  async function change(typed: Typed) {
    const passphrase = chosenPassphrase(typed, t);
    const input = await vault.changePassphrase({ myKeys: await findMyKeys(), passphrase });
    answered(await changePassphraseAction(input));
  }

  return (
    <SecretForm
      work={change}
      needsKeys
      label={t("changePassphrase")}
      submit={t("changePassphrase")}
      doneMessage={t("passphraseChanged")}
    >
      <NewPassphrase />
    </SecretForm>
  );
}

export function RenewKitForm({ onMade }: { onMade: (kit: Kit) => void }) {
  const t = useTranslations("sealingPages");
  const findMyKeys = useMyKeys();

  async function renew() {
    const myKeys = await findMyKeys();
    const { input, printedRecoveryKey } = await vault.renewRecoveryKit({ myKeys });
    answered(await renewRecoveryKitAction(input));
    onMade({ printed: printedRecoveryKey, keyNumber: myKeys.number });
  }

  return (
    <SecretForm work={renew} needsKeys label={t("renewKit")} submit={t("renewKit")} doneMessage={t("kitRenewed")}>
      <p className="max-w-prose">{t("renewKitBody")}</p>
    </SecretForm>
  );
}

/** A lost passphrase: the printed key opens the keys, and a new passphrase is chosen at once. */
export function ForgottenForm() {
  const t = useTranslations("sealingPages");
  const vaultWords = useTranslations("sealing.vault");
  const findMyKeys = useMyKeys();

  async function recover(typed: Typed) {
    const passphrase = chosenPassphrase(typed, t);
    const myKeys = await findMyKeys();
    try {
      await vault.unlockWithRecoveryKey({ myKeys, typed: typed.recoveryKey ?? "" });
    } catch (error) {
      if (!(error instanceof VaultRefused) || error.problem !== "wrong-secret") throw error;
      throw mistaken(t("checkRecoveryKey"), { recoveryKey: [vaultWords("wrong-secret")] });
    }
    answered(await changePassphraseAction(await vault.changePassphrase({ myKeys, passphrase })));
  }

  return (
    <SecretForm work={recover} label={t("forgotten")} submit={t("recover")} doneMessage={t("passphraseChanged")}>
      <p className="max-w-prose">{t("forgottenBody")}</p>
      <SecretField name="recoveryKey" label={t("recoveryKey")} hint={t("recoveryKeyHint")} type="lines" required />
      <NewPassphrase />
    </SecretForm>
  );
}
