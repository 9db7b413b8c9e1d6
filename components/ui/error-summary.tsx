"use client";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useId, useRef } from "react";
import { FormContext, fieldId } from "./form-context";

/** What went wrong, at the top of the form, each line a link to its field. Takes the focus when it appears. */
export function ErrorSummary() {
  const t = useTranslations("ui.form");
  const form = useContext(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const state = form?.state;

  useEffect(() => {
    if (state?.status === "failed") box.current?.focus();
  }, [state]);

  if (!form || state?.status !== "failed") return null;
  const problems = Object.entries(state.fields).flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message })),
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
          {problems.map(({ name, message }) => (
            <li key={`${name} ${message}`}>
              <a
                href={`#${fieldId(form.formId, name)}`}
                className="font-semibold text-bad underline hover:text-bad-strong"
                onClick={(event) => focusField(event.currentTarget.hash) && event.preventDefault()}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-table text-ink-muted">{t("kept")}</p>
    </div>
  );
}

/** A fragment link scrolls to the control; this also puts the cursor there. */
function focusField(hash: string): boolean {
  const control = document.getElementById(hash.slice(1));
  if (!control) return false;
  control.closest("details:not([open])")?.setAttribute("open", "");
  control.focus();
  control.scrollIntoView({ block: "center" });
  return true;
}
