"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { addMemberAction } from "@/lib/investigations/actions";
import { RoleChoice } from "./role-choice";

export function AddMemberForm({ investigationId }: { investigationId: string }) {
  const t = useTranslations("investigations");
  return (
    <Section title={t("addMember")} className="max-w-xl">
      <ActionForm action={addMemberAction} label={t("addMember")} submit={t("addMember")} afterDone="clear">
        <input type="hidden" name="investigationId" value={investigationId} />
        <TextField name="email" type="email" label={t("memberEmail")} hint={t("memberEmailHint")} required />
        <RoleChoice />
      </ActionForm>
    </Section>
  );
}
