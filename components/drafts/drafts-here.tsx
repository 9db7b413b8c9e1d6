"use client";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { SecretForm } from "@/components/sealing/secret-form";
import { useHasScript, useIsVaultOpen } from "@/components/sealing/use-vault";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import { DraftHere } from "./draft-here";
import { useDraftOwner } from "./draft-owner";
import type { Drafts } from "./sealed-drafts";
import type { DraftRow, DraftText } from "./types";
import { useLyingDrafts } from "./use-lying-drafts";
import { useMyDrafts } from "./use-my-drafts";
import { whenHere } from "./when-here";

/** All that lies on this device of the one who is signed in, whatever became of the records: opened, copied, discarded. */
export function DraftsHere() {
  const t = useTranslations("drafts");
  const hasScript = useHasScript();
  const drafts = useMyDrafts();
  const { round } = useDraftOwner();
  const { rows } = useLyingDrafts(drafts);
  const isOpen = useIsVaultOpen();
  const texts = useTexts(drafts, rows, isOpen);

  if (!hasScript) return <p>{t("needsScript")}</p>;
  if (rows.length === 0) return <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>;
  return (
    <>
      {round === "cut" && <Notice className="mb-4">{t("lineIsDown")}</Notice>}
      {round === "signed-out" && (
        <Notice tone="warning" className="mb-4">
          {t("signedOut")}
        </Notice>
      )}
      {!isOpen && (
        <Section title={t("unlock")} hint={t("unlockHint")}>
          <SecretForm
            work={async () => {}}
            needsKeys
            label={t("unlock")}
            submit={t("unlock")}
            doneMessage={t("opened")}
          />
        </Section>
      )}
      <ul className="flex max-w-3xl flex-col divide-y divide-rule">
        {rows.map((row) => (
          <li key={row.id} className="py-4">
            <Line row={row} />
            {isOpen && drafts && <DraftHere row={row} text={texts.get(row.id)} drafts={drafts} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ row: { state, at } }: { row: DraftRow }) {
  const t = useTranslations("drafts");
  const locale = useLocale();
  return (
    <p className="flex flex-wrap items-center gap-2">
      <StatusBadge tone={state === "refused" ? "warning" : "neutral"} shape={shapes[state]}>
        {t(`states.${state}`)}
      </StatusBadge>
      <span className="text-ink-muted">{whenHere(locale, at)}</span>
    </p>
  );
}

const shapes = { typing: "dashed", waiting: "clock", refused: "exclamation" } as const;

/** The texts, for as long as the keys are open; null for one that these keys do not open. */
function useTexts(drafts: Drafts | null, rows: DraftRow[], isOpen: boolean) {
  const [texts, setTexts] = useState<ReadonlyMap<string, DraftText | null>>(new Map());
  useEffect(() => {
    let isGone = false;
    async function openAll(all: Drafts) {
      const opened = await Promise.all(
        rows.map(async (row): Promise<[string, DraftText | null]> => [row.id, await all.open(row).catch(() => null)]),
      );
      if (!isGone) setTexts(new Map(opened));
    }
    if (drafts && isOpen) void openAll(drafts);
    else setTexts(new Map());
    return () => {
      isGone = true;
    };
  }, [drafts, rows, isOpen]);
  return texts;
}
