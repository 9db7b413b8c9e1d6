"use client";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useState } from "react";
import { FormContext } from "@/components/ui/form-context";
import { SecretField } from "./secret-field";
import { mistaken } from "./stopped";
import { isEnough, type Strength, strengthOf } from "./strength";
import type { Typed } from "./use-secret-form";

/** A passphrase chosen, and typed once more; its strength is said in words as it is typed. */
export function NewPassphrase() {
  const t = useTranslations("sealingPages");
  const [strength, setStrength] = useState<Strength | null>(null);
  const state = useContext(FormContext)?.state;
  // Once it is done the form is empty again.
  useEffect(() => {
    if (state?.status === "done") setStrength(null);
  }, [state]);

  return (
    <>
      <div>
        <SecretField
          name="chosen"
          type="password"
          label={t("newPassphrase")}
          hint={t("newPassphraseHint")}
          width="medium"
          required
          onInput={(text) => setStrength(text ? strengthOf(text) : null)}
        />
        <p role="status" className="mt-1 max-w-prose text-sm">
          {strength && t(`strengths.${strength}`)}
        </p>
      </div>
      <SecretField name="again" type="password" label={t("again")} width="medium" required />
    </>
  );
}

type Words = (key: "strengths.short" | "strengths.weak" | "notTheSame" | "checkPassphrase") => string;

/** The passphrase that was chosen; throws with words when it is too weak or the two differ. */
export function chosenPassphrase({ chosen = "", again = "" }: Typed, t: Words): string {
  const strength = strengthOf(chosen);
  if (!isEnough(strength)) {
    const problem = t(strength === "short" ? "strengths.short" : "strengths.weak");
    throw mistaken(t("checkPassphrase"), { chosen: [problem] });
  }
  if (chosen !== again) throw mistaken(t("checkPassphrase"), { again: [t("notTheSame")] });
  return chosen;
}
