"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { foundInvestigationAction } from "@/lib/investigations/actions";

export function FoundInvestigationForm() {
  const t = useTranslations("investigations");
  return (
    <Section title={t("found")} className="mt-10 max-w-2xl">
      <ActionForm action={foundInvestigationAction} label={t("found")} submit={t("found")}>
        <TextField name="title" label={t("fields.title")} hint={t("fields.titleHint")} required />
        <TextArea name="description" label={t("fields.description")} rows={3} />
      </ActionForm>
    </Section>
  );
}
