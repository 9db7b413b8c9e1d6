"use client";
import { unstable_isUnrecognizedActionError, unstable_rethrow, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type FormEvent,
  startTransition as startLater,
  use,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { type FormState, idle } from "@/lib/form-state";
import { FormKeeperContext } from "./form-keeper";
import { stillAsking } from "./step-up-state";
import { useBrowserProblems } from "./use-browser-problems";
import { useLeaveWarning } from "./use-leave-warning";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
/** What happens to the typed values once they are saved: kept, cleared for the next one, or the dialog around closes. */
export type AfterDone = "keep" | "clear" | "close";

/**
 * Sends a form so that nothing typed is ever lost.
 *
 * With script the form is sent by hand: React empties a form after its `action`, this keeps the page's own controls
 * as they are, and a dead line or a failing server becomes a message beside the text instead of an error page.
 * Without script the browser posts to the same action; the page comes back with `returned` to fill the controls.
 */
export function useKeptForm(action: FormAction, afterDone: AfterDone) {
  const t = useTranslations("ui");
  const router = useRouter();
  const problemsIn = useBrowserProblems();
  const keeper = use(FormKeeperContext);
  const [posted, post] = useActionState(action, idle);
  const [sent, setSent] = useState<FormState | null>(null);
  const [isDirty, setDirty] = useState(false);
  const [pending, startTransition] = useTransition();
  const isSending = useRef(false);

  useLeaveWarning(isDirty, t("form.leave"));
  // The second half of a double click arrives before `pending` is drawn; this opens the form again once it is over.
  useEffect(() => {
    if (!pending) isSending.current = false;
  }, [pending]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending.current || pending) return;
    const form = event.currentTarget;
    const problems = problemsIn(form);
    if (problems) return setSent(stillAsking(sent ?? posted, problems));

    isSending.current = true;
    const data = new FormData(form, submitterOf(event));
    startTransition(async () => {
      const next = await send(form, data);
      // After an await React needs to be told again that this is one transition with the navigation it starts.
      startLater(() => {
        setSent(next);
        if (next.status !== "done") return;
        settle(form);
        if (next.redirectTo) router.push(next.redirectTo);
      });
    });
  }

  async function send(form: HTMLFormElement, data: FormData): Promise<FormState> {
    try {
      const kept = await keeper?.send(form, data);
      return kept ?? (await action(sent ?? posted, data));
    } catch (error) {
      unstable_rethrow(error);
      // An error page here would take the typed text with it.
      const message = unstable_isUnrecognizedActionError(error) ? t("form.updated") : t("form.notSent");
      return { status: "failed", code: "unexpected", message, fields: {}, values: {} };
    }
  }

  function settle(form: HTMLFormElement) {
    setDirty(false);
    renewSubmission(form);
    if (afterDone !== "keep") form.reset();
    if (afterDone === "close") form.closest("dialog")?.close();
  }

  return {
    post,
    onSubmit,
    onChange: () => setDirty(true),
    pending,
    state: sent ?? posted,
    returned: posted.status === "failed" ? posted.values : undefined,
  };
}

/** The next thing sent from this form is a new one, not the same one again. */
function renewSubmission(form: HTMLFormElement) {
  const field = form.elements.namedItem("submissionId");
  if (field instanceof HTMLInputElement) field.value = crypto.randomUUID();
}

/** The button that sent it, so that its name and value go along. */
function submitterOf(event: FormEvent<HTMLFormElement>): HTMLElement | null {
  return event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
}
