"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { TextArea } from "@/components/ui/text-area";

type Props = { text: string; quote?: string | undefined; start?: number | null | undefined };

/**
 * The paragraph, and the words of it that are cited. Selecting words puts them into the field below; without script they
 * are copied there by hand. Left empty, the paragraph is cited as a whole.
 */
export function PassageWords({ text, quote, start }: Props) {
  const t = useTranslations("citations.form");
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [selected, setSelected] = useState({ quote: quote ?? "", start: start ?? null });

  useEffect(() => {
    const read = () => {
      const words = selectionIn(paragraph.current);
      if (words) setSelected(words);
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, []);

  return (
    <>
      <p
        ref={paragraph}
        className="reading max-w-prose shrink-0 rounded-md border border-rule bg-surface p-4 whitespace-pre-line selection:bg-accent-soft"
      >
        {text}
      </p>
      {selected.start !== null && <input type="hidden" name="passage.start" value={selected.start} />}
      <TextArea
        key={`${selected.start} ${selected.quote}`}
        name="passage.quote"
        label={t("quote")}
        hint={t("quoteHint")}
        defaultValue={selected.quote}
        rows={2}
        serif
      />
    </>
  );
}

function selectionIn(paragraph: HTMLElement | null): { quote: string; start: number } | null {
  const selection = window.getSelection();
  if (!paragraph || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!paragraph.contains(range.startContainer) || !paragraph.contains(range.endContainer)) return null;

  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString();
  const quote = raw.trim();
  return quote === "" ? null : { quote, start: before.toString().length + raw.indexOf(quote) };
}
