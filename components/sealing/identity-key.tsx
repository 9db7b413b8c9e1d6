"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { SealingView } from "@/lib/sealing/types";
import { Fingerprint } from "./fingerprint";
import { FounderTrust } from "./founder-trust";
import { vault } from "./vault-client";

/** The words of the investigation's key, once its founder's signature has held; a warning if it does not. */
export function IdentityKeyWords({ sealing, hasKeys }: { sealing: SealingView; hasKeys: boolean }) {
  const t = useTranslations("sealingPages");
  const refused = useTranslations("sealing.vault");
  const [words, setWords] = useState<string[] | "refused" | null>(null);

  useEffect(() => {
    let isHere = true;
    vault.identityWords({ sealing }).then(
      (found) => isHere && setWords(found),
      () => isHere && setWords("refused"),
    );
    return () => {
      isHere = false;
    };
  }, [sealing]);

  return (
    <Section title={t("keyOfInvestigation")} hint={t("keyOfInvestigationHint")}>
      {words === null && <p className="text-ink-muted">{t("reckoning")}</p>}
      {words === "refused" && (
        <Notice tone="danger" role="alert">
          <p>{refused("grant-refused")}</p>
        </Notice>
      )}
      {Array.isArray(words) && (
        <>
          <Fingerprint words={words} label={t("wordsOfInvestigation")} />
          <div className="mt-4">
            <FounderTrust sealing={sealing} hasKeys={hasKeys} />
          </div>
        </>
      )}
    </Section>
  );
}
