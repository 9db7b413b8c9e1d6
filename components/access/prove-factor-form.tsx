"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/text-field";
import { proveFactorAction } from "@/lib/access/factor/actions";

export function ProveFactorForm() {
  const t = useTranslations("access.factor");
  return (
    <ActionForm action={proveFactorAction} label={t("proveTitle")} submit={t("prove")}>
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeOrRecovery")}
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={60}
        width="medium"
        required
      />
    </ActionForm>
  );
}
