"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import {
  removeFactorAction,
  renewRecoveryCodesAction,
  resetFactorAction,
  startEnrolmentAction,
} from "@/lib/access/factor/actions";
import { GivenCodes, UntilGiven } from "./given-codes";

export function StartEnrolmentForm({ isAnother }: { isAnother: boolean }) {
  const t = useTranslations("access.factor");
  return (
    <ActionForm action={startEnrolmentAction} label={t("begin")} submit={isAnother ? t("beginAnother") : t("begin")} />
  );
}

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

export function RemoveFactorForm() {
  const t = useTranslations("access.factor");
  return (
    <ActionForm action={removeFactorAction} label={t("remove")} submit={t("remove")} submitVariant="danger">
      <p className="max-w-prose">{t("removeBody")}</p>
    </ActionForm>
  );
}

export function ResetFactorForm({ userId }: { userId: string }) {
  const t = useTranslations("access.factor");
  return (
    <ActionForm action={resetFactorAction} label={t("reset")} submit={t("reset")} submitVariant="danger">
      <input type="hidden" name="userId" value={userId} />
      <TextArea name="reason" label={t("resetReason")} hint={t("resetReasonHint")} rows={3} required />
    </ActionForm>
  );
}
