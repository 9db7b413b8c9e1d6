"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { setValue } from "./form-text";

type Props = { mine: string; theirs: string; formIn: () => HTMLFormElement | null };

/** Two texts of one passage, side by side. Either goes into the form with one press; the form saves what stands in it. */
export function BothTexts({ mine, theirs, formIn }: Props) {
  const t = useTranslations("drafts");
  const titleId = useId();

  function use(text: string) {
    const control = formIn()?.elements.namedItem("text");
    if (!(control instanceof HTMLTextAreaElement)) return;
    setValue(control, text);
    control.focus();
  }

  return (
    <section aria-labelledby={titleId} className="mb-4 rounded-md border-2 border-warning bg-surface p-4">
      <h3 id={titleId} className="text-lg font-semibold">
        {t("bothTitle")}
      </h3>
      <p className="mt-1 max-w-prose">{t("bothBody")}</p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {[
          { title: t("mine"), text: mine, press: t("useMine") },
          { title: t("theirs"), text: theirs, press: t("useTheirs") },
        ].map(({ title, text, press }) => (
          <div key={title} className="min-w-0 border-s-2 border-rule ps-3">
            <h4 className="text-sm font-semibold text-ink-muted">{title}</h4>
            <p dir="auto" className="my-2 max-h-80 overflow-y-auto font-serif whitespace-pre-line break-words">
              {text}
            </p>
            <Button size="small" onClick={() => use(text)}>
              {press}
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}
