"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { confirmKeyAction, findSealingAction, grantIdentityAction, listHoldersAction } from "@/lib/sealing/actions";
import type { HolderView } from "@/lib/sealing/types";
import { SecretForm } from "./secret-form";
import { answered, mistaken } from "./stopped";
import { vault } from "./vault-client";

type Props = { investigationId: string; holder: HolderView };

/**
 * Gives a member the identity key, after their words were compared by voice. What is confirmed is the key that stands on
 * this page: should the server answer another meanwhile, nothing is granted.
 */
export function GrantForm({ investigationId, holder }: Props) {
  const t = useTranslations("sealingPages.grant");
  const sealingWords = useTranslations("sealing");
  const router = useRouter();
  const { userId, name, key } = holder;

  async function grant() {
    answered(await confirmKeyAction(await vault.confirmKey({ holder })));
    const sealing = answered(await findSealingAction(investigationId));
    const present = answered(await listHoldersAction(investigationId)).find((one) => one.userId === userId);
    const isTheSame = present?.key?.boxPublic === key?.boxPublic && present?.key?.signPublic === key?.signPublic;
    if (!sealing || !present || !isTheSame) throw mistaken(sealingWords("keyChanged"), {});
    answered(await grantIdentityAction(await vault.grantIdentity({ sealing, holder: present })));
    router.refresh();
  }

  return (
    <Disclosure summary={t("title", { name })} className="mt-3">
      {holder.state === "key-changed" && (
        <Notice tone="warning" className="mb-4">
          <p>{t("changed", { name })}</p>
        </Notice>
      )}
      <p className="mb-4 max-w-prose">{t("body", { name })}</p>
      <SecretForm work={grant} needsKeys label={t("title", { name })} submit={t("submit")} doneMessage={t("done")}>
        <CheckboxField name="compared" label={t("compared", { name })} required />
      </SecretForm>
    </Disclosure>
  );
}
