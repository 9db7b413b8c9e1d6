"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { findSealingAction, lookUpAction } from "@/lib/sealing/actions";
import type { EarlierAccount, SealingView } from "@/lib/sealing/types";
import { knownFrom } from "./known";
import { LookUpAnswer } from "./look-up-answer";
import { NotForYou } from "./not-for-you";
import { SecretField } from "./secret-field";
import { SecretForm } from "./secret-form";
import { answered, mistaken } from "./stopped";
import type { Typed } from "./use-secret-form";
import { vault } from "./vault-client";

type Props = { sealing: SealingView; investigationCode: string };

/**
 * Before a person is recorded: whether someone matching has already given an account. The name is turned into values here, in
 * the browser; they are what is sent. Nothing is shown where nothing was ever sealed.
 */
export function LookUpForm({ sealing, investigationCode }: Props) {
  const t = useTranslations("sealingPages.lookUp");
  const refused = useTranslations("sealing");
  const [accounts, setAccounts] = useState<EarlierAccount[] | null>(null);
  if (!sealing.identityKey) return null;

  async function lookUp({ names = "", otherNames = "", birth = "" }: Typed) {
    setAccounts(null);
    const { investigationId } = sealing;
    const present = answered(await findSealingAction(investigationId));
    if (!present) throw mistaken(refused("noIndexKey"), {});
    const values = await vault.indexValues({ sealing: present, known: knownFrom({ names, otherNames, birth }) });
    setAccounts(answered(await lookUpAction({ investigationId, values })).accounts);
  }

  const settings = `/${investigationCode}/settings/sealing`;
  const { myIndexGrant } = sealing;
  return (
    <Disclosure summary={t("title")} className="mb-6 max-w-2xl">
      {!myIndexGrant && (
        <NotForYou title={t("noKeyTitle")} href={settings} link={t("toSettings")}>
          {t("noKeyBody")}
        </NotForYou>
      )}
      {myIndexGrant && !myIndexGrant.isConfirmed && (
        <NotForYou title={t("unsureTitle")} href={settings} link={t("toSettings")}>
          {t("unsureBody")}
        </NotForYou>
      )}
      {myIndexGrant?.isConfirmed && (
        <>
          <SecretForm work={lookUp} needsKeys label={t("title")} submit={t("submit")} doneMessage={t("done")}>
            <p className="max-w-prose">{t("body")}</p>
            <SecretField name="names" label={t("names")} hint={t("namesHint")} required />
            <SecretField name="otherNames" label={t("otherNames")} hint={t("otherNamesHint")} />
            <SecretField name="birth" label={t("birth")} hint={t("birthHint")} width="short" />
          </SecretForm>
          {accounts && <LookUpAnswer accounts={accounts} />}
        </>
      )}
    </Disclosure>
  );
}
