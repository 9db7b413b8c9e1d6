"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Disclosure } from "@/components/ui/disclosure";
import { confirmKeyAction, findSealingAction, grantIndexAction, listHoldersAction } from "@/lib/sealing/actions";
import type { HolderView } from "@/lib/sealing/types";
import { SecretForm } from "./secret-form";
import { answered, mistaken } from "./stopped";
import { vault } from "./vault-client";

type Props = { investigationId: string; holder: HolderView };

/**
 * Gives a member the index key, after their words were compared by voice: they can ask whether someone already gave an
 * account. It opens no name.
 */
export function GrantIndexForm({ investigationId, holder }: Props) {
  const t = useTranslations("sealingPages.grantIndex");
  const sealingWords = useTranslations("sealing");
  const router = useRouter();
  const { userId, name, key } = holder;

  async function grant() {
    if (!holder.confirmation) answered(await confirmKeyAction(await vault.confirmKey({ holder })));
    const sealing = answered(await findSealingAction(investigationId));
    const present = answered(await listHoldersAction(investigationId)).find((one) => one.userId === userId);
    const isTheSame = present?.key?.boxPublic === key?.boxPublic && present?.key?.signPublic === key?.signPublic;
    if (!sealing || !present || !isTheSame) throw mistaken(sealingWords("keyChanged"), {});
    answered(await grantIndexAction(await vault.grantIndex({ sealing, holder: present })));
    router.refresh();
  }

  return (
    <Disclosure summary={t("title", { name })} className="mt-3">
      <p className="mb-4 max-w-prose">{t(holder.confirmation ? "bodyCompared" : "body", { name })}</p>
      <SecretForm work={grant} needsKeys label={t("title", { name })} submit={t("submit")} doneMessage={t("done")}>
        {!holder.confirmation && <CheckboxField name="compared" label={t("compared", { name })} required />}
      </SecretForm>
    </Disclosure>
  );
}
