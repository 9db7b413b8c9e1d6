"use client";
import { useTranslations } from "next-intl";
import { SelectWords } from "@/components/ui/select-words";

type Props = { text: string; quote?: string | undefined; start?: number | null | undefined };

/** The paragraph, and the words of it that are cited. Left empty, the paragraph is cited as a whole. */
export function PassageWords({ text, quote, start }: Props) {
  const t = useTranslations("citations.form");
  return <SelectWords text={text} quote={quote} start={start} label={t("quote")} hint={t("quoteHint")} />;
}
