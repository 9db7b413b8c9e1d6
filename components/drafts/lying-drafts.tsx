"use client";
import { useLocale, useTranslations } from "next-intl";
import type { RefObject } from "react";
import { SecretForm } from "@/components/sealing/secret-form";
import { mistaken } from "@/components/sealing/stopped";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { DraftInHand } from "./draft-in-hand";
import type { Drafts } from "./sealed-drafts";
import type { DraftRow, DraftText } from "./types";
import { useLyingDrafts } from "./use-lying-drafts";
import { whenHere } from "./when-here";

type Props = {
  kit: { drafts: Drafts; tag: string };
  inHand: RefObject<DraftInHand | null>;
  onOpen: (id: string, text: DraftText) => Promise<void>;
};

/** At a form: what was typed in it before and not saved. Each is opened with the passphrase, unless the keys are open. */
export function LyingDrafts({ kit: { drafts, tag }, inHand, onOpen }: Props) {
  const t = useTranslations("drafts");
  const locale = useLocale();
  const { rows, refresh } = useLyingDrafts(drafts, tag, inHand);
  const waiting = rows.filter(({ state }) => state === "waiting");

  async function open(row: DraftRow) {
    const text = await drafts.open(row).catch(() => null);
    if (!text) throw mistaken(t("doesNotOpen"), {});
    await onOpen(row.id, text);
    await refresh();
  }

  return (
    <>
      {waiting.length > 0 && (
        <Notice role="status" className="mb-4" title={t("waitingTitle", { count: waiting.length })}>
          <p>
            {t("waitingBody")} <TextLink href="/account/drafts">{t("toDrafts")}</TextLink>
          </p>
        </Notice>
      )}
      {rows
        .filter(({ state }) => state !== "waiting")
        .map((row) => (
          <Notice
            key={row.id}
            className="mb-4"
            tone={row.state === "refused" ? "warning" : "info"}
            title={t(row.state === "refused" ? "refusedFrom" : "draftFrom", {
              when: whenHere(locale, row.at),
            })}
          >
            <Disclosure summary={t("openIt")}>
              <div className="py-2">
                <SecretForm
                  work={() => open(row)}
                  needsKeys
                  label={t("openIt")}
                  submit={t("open")}
                  doneMessage={t("opened")}
                />
              </div>
            </Disclosure>
          </Notice>
        ))}
    </>
  );
}
