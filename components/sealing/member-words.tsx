"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Fingerprint } from "./fingerprint";
import { vault } from "./vault-client";

type Props = { userId: string; boxPublic: string; signPublic: string };

/** The words of a member's key, computed in this browser from the key itself. */
export function MemberWords({ userId, boxPublic, signPublic }: Props) {
  const t = useTranslations("sealingPages");
  const [words, setWords] = useState<string[] | null>(null);

  useEffect(() => {
    let isHere = true;
    vault.memberWords({ userId, boxPublic, signPublic }).then(
      (found) => isHere && setWords(found),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [userId, boxPublic, signPublic]);

  return words ? (
    <Fingerprint words={words} label={t("wordsOfKey")} />
  ) : (
    <p className="text-ink-muted">{t("reckoning")}</p>
  );
}
