"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { useHasScript } from "@/components/sealing/use-vault";
import { FormKeeperContext } from "@/components/ui/form-keeper";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { OutboxForm } from "@/lib/outbox/types";
import { BothTexts } from "./both-texts";
import { Homeless } from "./homeless";
import { LyingDrafts } from "./lying-drafts";
import { useKeptDraft } from "./use-kept-draft";

type Props = {
  /** Which form of which record, by ids only: `interview:<id>:text`. */
  of: string;
  form: OutboxForm;
  /** The text as the server has it now, where the form changes one: shown beside what was typed when both moved. */
  stored?: { version: number; text: string } | undefined;
  children: ReactNode;
};

/** Around one ActionForm: keeps what is typed on this device, sealed, and sends it once even if the line goes. */
export function KeptDraft({ of, form, stored, children }: Props) {
  const t = useTranslations("drafts");
  const box = useRef<HTMLDivElement>(null);
  const hasScript = useHasScript();
  const isNextWelcome = form !== "edit-paragraph";
  const words = { waits: t("waits"), signedOut: t("signedOut") };
  const bothMoved = stored ? t("bothMoved") : null;
  const draft = useKeptDraft({ what: { of, form }, box, isNextWelcome, words, bothMoved });

  return (
    <FormKeeperContext value={draft.keeper}>
      {draft.kit && <LyingDrafts kit={draft.kit} inHand={draft.inHand} onOpen={draft.open} />}
      {draft.refusal && (
        <Notice tone="warning" role="alert" title={t("refusedTitle")} className="mb-4">
          <p>{draft.refusal}</p>
        </Notice>
      )}
      {draft.isHeld && (
        <Notice role="status" title={t("heldTitle")} className="mb-4">
          <p>{t("heldBody")}</p>
        </Notice>
      )}
      {draft.mine !== null && stored !== undefined && (
        <BothTexts mine={draft.mine} theirs={stored} formIn={draft.formIn} />
      )}
      <Homeless fields={draft.homeless} />
      <div ref={box} onInput={draft.typed} inert={draft.isHeld} className={draft.isHeld ? "opacity-60" : undefined}>
        {children}
      </div>
      {hasScript && (
        <p className="mt-2 text-sm text-ink-muted">{draft.hasKey ? draft.isKept && t("kept") : <NoKey />}</p>
      )}
    </FormKeeperContext>
  );
}

function NoKey() {
  const t = useTranslations("drafts");
  return (
    <>
      {t("noKey")} <TextLink href="/account/key">{t("makeKey")}</TextLink>
    </>
  );
}
