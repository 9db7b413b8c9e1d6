"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { invitePersonAction } from "@/lib/access/actions";

export function InviteForm() {
  const t = useTranslations("access");
  return (
    <Section title={t("invite")} hint={t("inviteHint")} className="max-w-xl">
      <ActionForm action={invitePersonAction} label={t("invite")} submit={t("invite")}>
        <TextField name="name" label={t("theirName")} autoComplete="off" required />
        <TextField name="email" type="email" label={t("email")} autoComplete="off" required />
      </ActionForm>
    </Section>
  );
}
