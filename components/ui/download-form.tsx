"use client";
import { type FormEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { type FormState, idle } from "@/lib/form-state";
import { FormContext } from "./form-context";
import { stillAsking } from "./step-up-state";
import { useBrowserProblems } from "./use-browser-problems";

type Props = {
  /** The address that answers with a file, or leads back here with what was typed. */
  action: string;
  /** The form's name for screen readers, when no heading names it. */
  label?: string | undefined;
  /** What came back when the last sending was refused. */
  returned?: Extract<FormState, { status: "failed" }> | undefined;
  /** Fields, and the button that sends them. */
  children: ReactNode;
};

/**
 * A form whose answer is a file: the browser itself sends it and saves what comes, with script or without. What is wrong is
 * said at the field before anything is sent, and the first such field takes the focus.
 */
export function DownloadForm({ action, label, returned, children }: Props) {
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const problemsIn = useBrowserProblems();
  const [state, setState] = useState<FormState>(returned ?? idle);
  const context = useMemo(
    () => ({ formId, state, pending: false, returned: returned?.values }),
    [formId, state, returned],
  );

  useEffect(() => {
    // With script we say it in our own words; without, the browser says it in its own.
    if (form.current) form.current.noValidate = true;
    if (state.status === "failed") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const problems = problemsIn(event.currentTarget);
    if (problems) {
      event.preventDefault();
      setState(stillAsking(state, problems));
      return;
    }
    // Only once the browser has taken the form: what asked for a code goes, with the code in it.
    setTimeout(() => setState(idle));
  }

  return (
    <FormContext value={context}>
      <form
        ref={form}
        method="post"
        action={action}
        onSubmit={onSubmit}
        aria-label={label}
        className="flex flex-col gap-4"
      >
        {children}
        <p role="alert" className="text-table text-bad empty:hidden">
          {state.status === "failed" && state.code !== "step-up" && state.message}
        </p>
      </form>
    </FormContext>
  );
}
