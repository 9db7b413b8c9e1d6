"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useContext, useEffect, useRef } from "react";
import { FormContext } from "@/components/ui/form-context";

/** The recovery codes that a form was just given: shown this once, for paper. Takes the focus when it appears. */
export function GivenCodes({ children }: { children?: ReactNode }) {
  const t = useTranslations("access.factor");
  const state = useContext(FormContext)?.state;
  const box = useRef<HTMLElement>(null);
  const given = (state?.status === "done" && state.given) || null;

  useEffect(() => {
    if (given) box.current?.focus();
  }, [given]);

  if (!given) return null;
  return (
    <section ref={box} tabIndex={-1} aria-label={t("codes")} className="rounded-md border-2 border-good p-4">
      <h2 className="text-lg font-semibold">{t("codes")}</h2>
      <p className="mt-1 mb-3 max-w-prose">{t("codesBody")}</p>
      <ol className="code mb-4 list-decimal space-y-1 ps-8 text-ink-strong">
        {given.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      {children}
    </section>
  );
}

/** What a form asks for, until it was done. */
export function UntilGiven({ children }: { children: ReactNode }) {
  const state = useContext(FormContext)?.state;
  return state?.status === "done" && state.given ? null : children;
}
