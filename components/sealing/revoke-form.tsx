"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { findSealingAction, listHoldersAction, rotateIdentityAction } from "@/lib/sealing/actions";
import type { HolderView } from "@/lib/sealing/types";
import { rewrapAll } from "./rewrap";
import { SecretForm } from "./secret-form";
import { answered, mistaken } from "./stopped";
import type { Typed } from "./use-secret-form";
import { vault } from "./vault-client";

type Props = { investigationId: string; holder: HolderView };

/** Ends a holder's access: a new key for those who stay, and the records of before wrapped to it. */
export function RevokeForm({ investigationId, holder: { userId, name } }: Props) {
  const t = useTranslations("sealingPages.revoke");
  const refused = useTranslations("sealing");
  const router = useRouter();
  const [left, setLeft] = useState<number | null>(null);

  async function revoke({ reason = "" }: Typed) {
    const sealing = answered(await findSealingAction(investigationId));
    const all = answered(await listHoldersAction(investigationId)).filter(({ state }) => holding.has(state));
    if (!sealing) throw mistaken(refused("generationChanged"), {});
    // Who left, or holds by an older key, is not carried along: they are granted anew where they should have access.
    const holders = all.filter((one) => one.state === "holds" && one.isMember && one.userId !== userId);
    const revokedIds = all.filter((one) => !holders.includes(one)).map((one) => one.userId);
    answered(await rotateIdentityAction(await vault.rotateIdentity({ sealing, holders, revokedIds, reason })));
    // What is cut off here is offered again above the list.
    await rewrapAll(investigationId, setLeft).finally(() => router.refresh());
  }

  const title = t("title", { name });
  return (
    <Disclosure summary={title} className="mt-3">
      <p className="mb-2 max-w-prose">{t("body", { name })}</p>
      <p className="mb-4 max-w-prose">{t("limits", { name })}</p>
      <SecretForm work={revoke} needsKeys label={title} submit={t("submit")} doneMessage={t("done")}>
        <TextArea name="reason" label={t("why")} hint={t("hint")} required rows={2} maxLength={5000} />
        <p role="status" className="empty:hidden">
          {left !== null && t("left", { count: left })}
        </p>
      </SecretForm>
    </Disclosure>
  );
}

const holding = new Set<HolderView["state"]>(["holds", "earlier", "key-changed"]);
