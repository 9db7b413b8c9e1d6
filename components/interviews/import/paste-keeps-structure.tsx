"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type ClipboardEvent, type ReactNode, useState } from "react";
import { paragraphsOfHtml } from "@/lib/interviews/transcript/import/html";
import { mostCharacters } from "@/lib/interviews/transcript/import/rules";
import type { LeftOut } from "@/lib/interviews/transcript/import/types";

type Told = { is: "pasted"; paragraphs: number; leftOut: LeftOut[] } | { is: "tooLong"; count: number };

/**
 * Around a text field: what is pasted into it from a word processor keeps its paragraphs, lists and rows, and more than can
 * be added is refused with words rather than cut. The clipboard's HTML is only ever read as text.
 */
export function PasteKeepsStructure({ children }: { children: ReactNode }) {
  const t = useTranslations("interviews");
  const format = useFormatter();
  const [told, setTold] = useState<Told | null>(null);

  function onPaste(event: ClipboardEvent<HTMLDivElement>) {
    const area = event.target;
    if (!(area instanceof HTMLTextAreaElement)) return;
    const pasted = structured(event.clipboardData);
    const text = pasted?.text ?? event.clipboardData.getData("text/plain");
    const count = area.value.length - (area.selectionEnd - area.selectionStart) + text.length;
    setTold(null);
    if (count > mostCharacters) {
      event.preventDefault();
      setTold({ is: "tooLong", count });
    } else if (pasted) {
      event.preventDefault();
      putIn(area, pasted.text);
      setTold({ is: "pasted", paragraphs: pasted.paragraphs, leftOut: pasted.leftOut });
    }
  }

  return (
    <div onPaste={onPaste}>
      {children}
      <div role="status" className="mt-1 text-sm text-ink-muted">
        {told?.is === "tooLong" && (
          <p className="font-semibold text-bad">{t("paste.tooLong", { count: told.count })}</p>
        )}
        {told?.is === "pasted" && (
          <p>
            {t("paste.structure", { count: told.paragraphs })}{" "}
            {told.leftOut.length > 0 &&
              t("paste.leftOut", {
                what: format.list(told.leftOut.map(({ what, count }) => t(`import.left.${what}`, { count }))),
              })}
          </p>
        )}
      </div>
    </div>
  );
}

/** Null where the browser's own paste does as well: no HTML, no structure, or HTML that holds less than the plain text. */
function structured(clipboard: DataTransfer) {
  const html = clipboard.getData("text/html");
  if (html.trim() === "") return null;
  const { texts, leftOut } = paragraphsOfHtml(html);
  const text = texts.join("\n\n");
  const bare = (words: string) => words.replaceAll(/\s/g, "").length;
  if (bare(text) < bare(clipboard.getData("text/plain"))) return null;
  const named = leftOut.list();
  if (!text.includes("\n") && named.length === 0) return null;
  return { text, paragraphs: texts.length, leftOut: named };
}

/** As if it were typed, so that the browser's undo takes it back; a book would take seconds that way. */
function putIn(area: HTMLTextAreaElement, text: string) {
  if (text.length < 100_000 && document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
