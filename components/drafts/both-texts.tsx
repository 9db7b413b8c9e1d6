"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useId } from "react";
import { Button } from "@/components/ui/button";
import { setValue } from "./form-text";
import type { Mine } from "./use-kept-draft";

type Props = {
  mine: Mine;
  /** As this page has it; the same version as `mine` is typed over until the page has the newer one. */
  theirs: { version: number; text: string };
  formIn: () => HTMLFormElement | null;
};

/** How often the page asks for the newer text, should the line be too bad for it at first. */
const againMs = 5_000;

/** Two texts of one passage, side by side. Either goes into the form with one press; the form saves what stands in it. */
export function BothTexts({ mine, theirs, formIn }: Props) {
  const t = useTranslations("drafts");
  const titleId = useId();
  const router = useRouter();
  const isThere = String(theirs.version) !== mine.over;

  useEffect(() => {
    if (isThere) return;
    router.refresh();
    const timer = setInterval(() => router.refresh(), againMs);
    return () => clearInterval(timer);
  }, [isThere, router]);

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
          { title: t("mine"), text: mine.text, press: t("useMine") },
          { title: t("theirs"), text: isThere ? theirs.text : null, press: t("useTheirs") },
        ].map(({ title, text, press }) => (
          <div key={title} className="min-w-0 border-s-2 border-rule ps-3">
            <h4 className="text-sm font-semibold text-ink-muted">{title}</h4>
            <p dir="auto" className="my-2 max-h-80 overflow-y-auto font-serif whitespace-pre-line break-words">
              {text ?? t("theirsComing")}
            </p>
            {text !== null && (
              <Button size="small" onClick={() => use(text)}>
                {press}
              </Button>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
