"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { browserProblems } from "@/components/ui/browser-problems";
import { giveFreshCodeAction } from "@/lib/access/factor/actions";
import { type FormState, idle, stepUpField } from "@/lib/form-state";
import { findMyKeysAction } from "@/lib/sealing/actions";
import { answered, giveCode, mistaken, Stopped } from "./stopped";
import { isVaultOpen } from "./use-vault";
import { VaultRefused, vault } from "./vault-client";

export type Typed = Record<string, string>;
export type Work = (typed: Typed) => Promise<void>;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The field that a form asks the passphrase in. */
export const passphraseField = "passphrase";

/**
 * A form that no one posts. Its text is read when the button is pressed, handed to `work`, and `work` decides what of it
 * becomes a request: ciphertext, a reason, a code. Keys are unlocked first, then the code is given, then the work is done:
 * a wrong passphrase puts nothing on record.
 */
export function useSecretForm(work: Work, { needsKeys, doneMessage }: { needsKeys: boolean; doneMessage: string }) {
  const t = useTranslations();
  const [state, setState] = useState<FormState>(idle);
  const [pending, setPending] = useState(false);
  const [isDirty, setDirty] = useState(false);
  const isSending = useRef(false);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (isSending.current) return;
    const form = event.currentTarget;
    isSending.current = true;
    setPending(true);
    try {
      await go(form);
      form.reset();
      setDirty(false);
      setState({ status: "done", message: doneMessage });
    } catch (error) {
      setState(failureOf(error));
    }
    isSending.current = false;
    setPending(false);
  }

  async function go(form: HTMLFormElement) {
    const controls = controlsIn(form);
    const problems = browserProblems(
      controls.map((control) => ({
        name: nameOf(control),
        willValidate: control.willValidate,
        validity: control.validity,
      })),
    );
    if (problems.size > 0) {
      const fields = Object.fromEntries([...problems].map(([name, problem]) => [name, [t(`ui.problem.${problem}`)]]));
      throw mistaken(t("ui.form.look"), fields);
    }
    const typed = typedIn(controls);
    if (needsKeys && !isVaultOpen()) await unlock(typed[passphraseField] ?? "");
    const code = typed[stepUpField];
    if (code) await giveCode(giveFreshCodeAction, code);
    await work(typed);
  }

  async function unlock(passphrase: string) {
    const myKeys = answered(await findMyKeysAction());
    if (!myKeys) throw mistaken(t("sealing.makeKeysFirst"), {});
    await vault.unlock({ myKeys, passphrase });
  }

  function failureOf(error: unknown): FormState {
    if (error instanceof Stopped) return error.state;
    if (!(error instanceof VaultRefused))
      return { status: "failed", code: "unexpected", message: t("ui.form.notSent"), fields: {}, values: {} };
    const message = t(`sealing.vault.${error.problem}`);
    if (error.problem !== "wrong-secret") return mistaken(message, {}).state;
    return mistaken(t("ui.form.look"), { [passphraseField]: [message] }).state;
  }

  return { state, pending, isDirty, onSubmit, onChange: () => setDirty(true) };
}

const nameOf = (control: Control) => control.dataset.secret ?? control.name;

const controlsIn = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (control) =>
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement,
  );

function typedIn(controls: Control[]): Typed {
  const typed: Typed = {};
  for (const control of controls) {
    const isUnticked = control instanceof HTMLInputElement && control.type === "checkbox" && !control.checked;
    if (nameOf(control) && !isUnticked) typed[nameOf(control)] = control.value;
  }
  return typed;
}
