"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SealingView } from "@/lib/sealing/types";
import { CompareForm } from "./compare-form";
import { founderKeyOf } from "./founder-key";
import { MemberWords } from "./member-words";
import { keepFounder, useMetFounder } from "./met-founders";
import { useHasScript, useIsVaultOpen } from "./use-vault";
import { vault } from "./vault-client";

type Props = { sealing: SealingView; hasKeys: boolean };

/** Whether the key that names are sealed to was compared with its founder, and the way to do so. */
export function FounderTrust({ sealing, hasKeys }: Props) {
  const t = useTranslations("sealingPages.trust");
  const key = founderKeyOf(sealing);
  const met = useMetFounder(sealing.investigationId);
  const isKnown = useIsKnown(sealing);
  const { identityKey, investigationId } = sealing;
  if (!useHasScript() || !identityKey || key === null) return null;

  const name = identityKey.founder?.name ?? "—";
  if (isKnown || (met?.isCompared && met.key === key))
    return (
      <p className="mb-4">
        <StatusBadge tone="good" shape="check">
          {t("compared", { name })}
        </StatusBadge>
      </p>
    );

  const isAnother = met !== null && met.key !== key;
  const { founderId: userId, founderKeyId, founderBoxPublic, founderSignPublic } = identityKey;
  const founderKey = {
    memberKeyId: founderKeyId,
    number: 1,
    boxPublic: founderBoxPublic,
    signPublic: founderSignPublic,
  };
  return (
    <Notice
      tone={isAnother ? "danger" : "warning"}
      title={t(isAnother ? "anotherTitle" : "title")}
      className="mb-5 max-w-2xl"
    >
      <p className="mb-3">{t(isAnother ? "another" : "body", { name })}</p>
      <MemberWords userId={userId} boxPublic={founderBoxPublic} signPublic={founderSignPublic} />
      <CompareForm
        member={{ userId, name, key: founderKey }}
        hasKeys={hasKeys}
        onCompared={() => keepFounder(investigationId, { key, isCompared: true })}
      />
    </Notice>
  );
}

/** By my own signature or my own founding: what only open keys can tell. Kept, so that it holds while they are locked. */
function useIsKnown(sealing: SealingView): boolean {
  const isOpen = useIsVaultOpen();
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    let isHere = true;
    setKnown(false);
    if (!isOpen) return;
    vault.identityTrust({ sealing }).then(
      (trust) => {
        const key = founderKeyOf(sealing);
        if (!isHere || trust === "unconfirmed" || key === null) return;
        setKnown(true);
        keepFounder(sealing.investigationId, { key, isCompared: true });
      },
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [isOpen, sealing]);
  return isKnown;
}
