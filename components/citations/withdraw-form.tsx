"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/text-area";
import { withdrawCitationAction } from "@/lib/citations/actions";
import type { CitationView } from "@/lib/citations/types";

type Props = { citation: Pick<CitationView, "id" | "version"> };

/** The passage no longer stands for its act: the row stays, with the reason. */
export function WithdrawForm({ citation }: Props) {
  const t = useTranslations("citations");
  return (
    <ActionForm action={withdrawCitationAction} label={t("withdraw")} submit={t("withdraw")} submitVariant="danger">
      <input type="hidden" name="citationId" value={citation.id} />
      <input type="hidden" name="version" value={citation.version} />
      <TextArea name="reason" label={t("withdrawReason")} rows={2} required />
    </ActionForm>
  );
}
