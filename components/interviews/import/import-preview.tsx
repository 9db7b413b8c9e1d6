"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { ImportedParagraph } from "@/lib/interviews/transcript/import/mapping";
import { timecode } from "@/lib/interviews/transcript/import/rules";

const step = 50;

type Props = { paragraphs: readonly ImportedParagraph[]; first: number };

/** The paragraphs as they will stand in the transcript, with their numbers there. */
export function ImportPreview({ paragraphs, first }: Props) {
  const t = useTranslations("interviews");
  const [shown, setShown] = useState(step);
  const left = paragraphs.length - shown;
  return (
    <Section title={t("import.preview")}>
      <ol className="mb-4">
        {paragraphs.slice(0, shown).map(({ speaker, text, startMs }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the file
          <li key={at} className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 py-2">
            <div className="pt-0.5 text-end text-sm text-ink-muted tabular-nums">
              <span className="font-serif">{first + at}</span>
              {startMs !== undefined && <span className="block text-xs">{timecode(startMs)}</span>}
            </div>
            <div className="min-w-0">
              <p className="text-sm font-semibold">{t(`speakers.${speaker}`)}</p>
              <p dir="auto" className="font-serif text-reading leading-relaxed wrap-anywhere whitespace-pre-wrap">
                {text}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {left > 0 && <Button onClick={() => setShown(shown + 10 * step)}>{t("import.showMore", { count: left })}</Button>}
    </Section>
  );
}
