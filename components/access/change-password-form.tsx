"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { changePasswordAction } from "@/lib/access/actions";

export function ChangePasswordForm({ leastLength }: { leastLength: number }) {
  const t = useTranslations("access");
  return (
    <Section title={t("password")} className="max-w-2xl">
      <Disclosure summary={t("changePassword")}>
        <ActionForm
          action={changePasswordAction}
          label={t("changePassword")}
          submit={t("changePassword")}
          afterDone="clear"
          className="py-3"
        >
          <TextField
            name="current"
            type="password"
            label={t("currentPassword")}
            autoComplete="current-password"
            required
          />
          <TextField
            name="password"
            type="password"
            label={t("nextPassword")}
            hint={t("nextPasswordHint", { length: leastLength })}
            autoComplete="new-password"
            required
          />
        </ActionForm>
      </Disclosure>
    </Section>
  );
}
