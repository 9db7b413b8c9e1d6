"use client";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useId, useRef, useState } from "react";
import { FormContext, fieldId } from "./form-context";

/** What went wrong, at the top of the form, each line a link to its field. Takes the focus when it appears. */
export function ErrorSummary() {
  const t = useTranslations("ui.form");
  const form = useContext(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  const titleId = useId();
  const state = form?.state;
  const formId = form?.formId ?? "";

  useEffect(() => {
    if (state?.status !== "failed") return;
    setLabels(labelsOf(Object.keys(state.fields).map((name) => fieldId(formId, name))));
    box.current?.focus();
  }, [state, formId]);

  // What asks for a code says so beside the button, and is no error: see StepUpPrompt.
  if (state?.status !== "failed" || state.code === "step-up") return null;
  const problems = Object.entries(state.fields).flatMap(([name, messages]) =>
    messages.map((message) => ({ id: fieldId(formId, name), message })),
  );

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="max-w-2xl rounded-md border-2 border-bad bg-surface p-4"
    >
      <h2 id={titleId} className="text-lg font-semibold">
        {t(`failed.${state.code}`)}
      </h2>
      <p className="mt-1">{state.message}</p>
      {problems.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1">
          {problems.map(({ id, message }) => (
            <li key={`${id} ${message}`}>
              <a
                href={`#${id}`}
                className="font-semibold text-bad underline hover:text-bad-strong"
                onClick={(event) => focusField(id) && event.preventDefault()}
              >
                {labels.has(id) ? t("problem", { label: labels.get(id) ?? "", message }) : message}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-table text-ink-muted">{t("kept")}</p>
    </div>
  );
}

/** The words of the fields' labels, as they stand on the page: "Please fill this in" alone says too little. */
function labelsOf(ids: string[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const id of ids) {
    const words = document.querySelector(`[data-label-of="${CSS.escape(id)}"]`)?.textContent?.trim();
    if (words) labels.set(id, words);
  }
  return labels;
}

/** A fragment link scrolls to the control; this also puts the cursor there. */
function focusField(id: string): boolean {
  const control = document.getElementById(id);
  if (!control) return false;
  control.closest("details:not([open])")?.setAttribute("open", "");
  control.focus();
  control.scrollIntoView({ block: "center" });
  return true;
}
