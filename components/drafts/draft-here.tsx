"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Drafts } from "./sealed-drafts";
import type { DraftRow, DraftText } from "./types";

type Props = {
  row: DraftRow;
  /** Null: these keys do not open it; undefined: it is being opened. */
  text: DraftText | null | undefined;
  drafts: Drafts;
};

/** One draft, open: to read, to copy, to go on with where it was typed, to discard. */
export function DraftHere({ row, text, drafts }: Props) {
  const t = useTranslations("drafts");
  if (text === undefined) return null;
  return (
    <>
      {text === null && <p className="mt-2">{t("doesNotOpen")}</p>}
      {text?.refusal && (
        <Notice tone="warning" title={t("notSent")} className="mt-2">
          <p>{text.refusal}</p>
          <p>{t("notSentBody")}</p>
        </Notice>
      )}
      {text && (
        <>
          <ul className="mt-2 flex flex-col gap-2">
            {written(text).map(([name, value]) => (
              <li key={`${name} ${value}`} className="flex items-start gap-2">
                <span
                  dir="auto"
                  className="min-w-0 max-h-80 overflow-y-auto font-serif whitespace-pre-line break-words"
                >
                  {value}
                </span>
                <CopyButton text={value} label={t("copy")} copied={t("copied")} />
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <TextLink href={text.path}>{t("goTo", { title: text.title })}</TextLink>
          </p>
        </>
      )}
      <Discard onDiscard={() => drafts.store.remove(row.id)} isWaiting={row.state === "waiting"} />
    </>
  );
}

/** What someone wrote, not what they chose: choices are words of the program, and stand in the form. */
const written = ({ fields }: DraftText) => {
  const texts = fields.filter(([, value]) => /\s/.test(value.trim()));
  return texts.length > 0
    ? texts
    : fields.filter(([name, value]) => value.trim() !== "" && !/Id$|^version$/.test(name));
};

function Discard({ onDiscard, isWaiting }: { onDiscard: () => Promise<void>; isWaiting: boolean }) {
  const t = useTranslations("drafts");
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button variant="quiet" size="small" className="mt-2" onClick={() => setAsked(true)}>
        {t("discard")}
      </Button>
    );
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <p role="alert">{t(isWaiting ? "discardWaitingAsk" : "discardAsk")}</p>
      <Button variant="danger" size="small" onClick={() => void onDiscard()}>
        {t("discardNow")}
      </Button>
      <Button variant="quiet" size="small" onClick={() => setAsked(false)}>
        {t("discardNot")}
      </Button>
    </div>
  );
}
