"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { TextArea } from "./text-area";

type Props = {
  text: string;
  lang?: string | undefined;
  label: string;
  hint: ReactNode;
  quote?: string | undefined;
  start?: number | null | undefined;
};

/**
 * A text, and the words selected in it. Selecting them, with the mouse or the caret, puts them into the field below; without
 * script they are typed or copied there. Sent as `passage.quote` and, where it was selected, `passage.start`.
 */
export function SelectWords({ text, lang, label, hint, quote, start }: Props) {
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
        lang={lang}
        dir="auto"
        className="reading max-w-prose shrink-0 rounded-md border border-rule bg-surface p-4 whitespace-pre-line selection:bg-accent-soft"
      >
        {text}
      </p>
      {selected.start !== null && <input type="hidden" name="passage.start" value={selected.start} />}
      <TextArea
        key={`${selected.start} ${selected.quote}`}
        name="passage.quote"
        label={label}
        hint={hint}
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
