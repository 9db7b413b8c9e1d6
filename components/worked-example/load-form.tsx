"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { loadWorkedExampleAction } from "@/lib/worked-example/actions";

/** Offered to operators: something to look around in before there is anything of one's own. */
export function LoadWorkedExampleForm() {
  const t = useTranslations("workedExample");
  return (
    <Section title={t("offer")} hint={t("offerHint")} className="mt-10 max-w-2xl">
      <ActionForm action={loadWorkedExampleAction} label={t("offer")} submit={t("load")} submitVariant="secondary" />
    </Section>
  );
}
