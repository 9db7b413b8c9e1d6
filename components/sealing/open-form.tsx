"use client";
import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";
import { openIdentityAction } from "@/lib/sealing/actions";
import type { OpenedSealView } from "@/lib/sealing/types";
import { type Identity, namesOf, readIdentity } from "./identity";
import { SecretForm } from "./secret-form";
import { answered } from "./stopped";
import type { Typed } from "./use-secret-form";
import { vault } from "./vault-client";

type Props = {
  sealedIdentityId: string;
  personCode: string;
  onOpened: (identity: Identity, opened: OpenedSealView) => void;
};

/** Opens a sealed identity: a reason, the keys, a fresh code; the opening is on record before anything is handed out. */
export function OpenForm({ sealedIdentityId, personCode, onOpened }: Props) {
  const t = useTranslations("sealingPages.open");

  async function open({ reason = "" }: Typed) {
    const opened = answered(await openIdentityAction({ sealedIdentityId, reason }));
    const identity = readIdentity(await vault.open({ opened }));
    await vault.rememberNames({ code: personCode, names: namesOf(identity) });
    onOpened(identity, opened);
  }

  return (
    <SecretForm work={open} needsKeys label={t("title")} submit={t("submit")} doneMessage={t("done")}>
      <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} required rows={2} />
    </SecretForm>
  );
}
