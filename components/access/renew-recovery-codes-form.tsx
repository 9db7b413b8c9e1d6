"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { renewRecoveryCodesAction } from "@/lib/access/factor/actions";
import { GivenCodes, UntilGiven } from "./given-codes";

export function RenewRecoveryCodesForm() {
  const t = useTranslations("access.factor");
  return (
    <ActionForm action={renewRecoveryCodesAction} label={t("renew")}>
      <GivenCodes />
      <UntilGiven>
        <p className="max-w-prose">{t("renewBody")}</p>
        <div>
          <SubmitButton>{t("renew")}</SubmitButton>
        </div>
      </UntilGiven>
    </ActionForm>
  );
}
