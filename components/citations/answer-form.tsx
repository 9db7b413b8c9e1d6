"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/text-area";
import { answerContradictionAction } from "@/lib/citations/actions";
import type { CitationView } from "@/lib/citations/types";

type Props = { citation: Pick<CitationView, "id" | "version"> };

/** A reviewer's written answer to a passage that speaks against an act. */
export function AnswerForm({ citation }: Props) {
  const t = useTranslations("citations");
  return (
    <ActionForm action={answerContradictionAction} label={t("answer")} submit={t("saveAnswer")} afterDone="clear">
      <input type="hidden" name="citationId" value={citation.id} />
      <input type="hidden" name="version" value={citation.version} />
      <TextArea name="reason" label={t("answerReason")} hint={t("answerHint")} rows={3} required />
    </ActionForm>
  );
}
