"use client";
import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/form-state";
import { browserProblems } from "./browser-problems";

/** What the browser sees is wrong with a form, in our own words; null when it may be sent. */
export function useBrowserProblems(): (form: HTMLFormElement) => FormState | null {
  const t = useTranslations("ui");
  return (form) => {
    const problems = browserProblems(form.elements as Iterable<HTMLInputElement>);
    if (problems.size === 0) return null;
    const words = [...problems].map(([name, problem]) => {
      const control = form.elements.namedItem(name);
      const minimum =
        control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.minLength : 0;
      return [name, [t(`problem.${problem}`, { minimum })]];
    });
    return {
      status: "failed",
      code: "invalid",
      message: t("form.look"),
      fields: Object.fromEntries(words),
      values: {},
    };
  };
}
