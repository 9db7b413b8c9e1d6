"use client";
import { type FormEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext } from "@/components/ui/form-context";
import { StepUpPrompt } from "@/components/ui/step-up-prompt";
import { giveFreshCodeAction } from "@/lib/access/factor/actions";
import { type FormState, idle, stepUpField } from "@/lib/form-state";

type Props = { action: string; className?: string; asked: FormState | undefined; children: ReactNode };

/**
 * A plain form that posts to an address, for what the browser saves as a file. Where that needs a fresh code of the second
 * factor, it is asked for in place first. `asked` asks from the start: without script the code goes along with the rest.
 */
export function FreshCodeForm({ action, className, asked, children }: Props) {
  const formId = useId();
  const [state, setState] = useState<FormState>(asked ?? idle);
  const [pending, setPending] = useState(false);
  const isSending = useRef(false);
  const context = useMemo(() => ({ formId, state, pending, returned: undefined }), [formId, state, pending]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    setPending(true);
    const form = event.currentTarget;
    const answer = await giveFreshCodeAction(idle, codeOf(form));
    isSending.current = false;
    setPending(false);
    setState(answer);
    // Sent by the browser itself, past this function: what comes back is a file, and the page stays.
    if (answer.status === "done") form.submit();
  }

  return (
    <FormContext value={context}>
      <form id={formId} method="post" action={action} onSubmit={onSubmit} className={className}>
        <ErrorSummary />
        {children}
      </form>
    </FormContext>
  );
}

/** Where the code is asked for: before the button. */
export const FreshCode = StepUpPrompt;

/** Only the code: the rest goes where the form goes. */
function codeOf(form: HTMLFormElement): FormData {
  const code = new FormData();
  const typed = new FormData(form).get(stepUpField);
  if (typeof typed === "string") code.set(stepUpField, typed);
  return code;
}
