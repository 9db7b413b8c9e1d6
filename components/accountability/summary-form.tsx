"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { FieldGroup } from "@/components/ui/field-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { changeSummaryAction, draftSummaryAction } from "@/lib/accountability/summaries/actions";
import { AreaFields, type UnitChoice, WindowFields } from "./scope-fields";

type Known = {
  summaryId: string;
  version: number;
  title: string;
  introduction: string;
  window: { from: string | null; until: string | null };
  pCodes: readonly string[];
};

type Props = { investigation: { id: string; code: string }; units: readonly UnitChoice[]; summary?: Known | undefined };

/** A summary: its title, its introduction, and the time and area that it speaks of. */
export function SummaryForm({ investigation, units, summary }: Props) {
  const t = useTranslations("accountability");
  const path = `/${investigation.code}/summaries`;
  const action = (summary ? changeSummaryAction : draftSummaryAction).bind(null, investigation.code);
  return (
    <ActionForm
      action={action}
      label={t(summary ? "changeSummary" : "draftSummary")}
      submit={t(summary ? "save" : "draftSummary")}
      beside={<ButtonLink href={summary ? `${path}/${summary.summaryId}` : path}>{t("cancel")}</ButtonLink>}
      className="max-w-3xl"
    >
      {summary ? (
        <>
          <input type="hidden" name="summaryId" value={summary.summaryId} />
          <input type="hidden" name="version" value={summary.version} />
        </>
      ) : (
        <input type="hidden" name="investigationId" value={investigation.id} />
      )}
      <TextField name="title" label={t("fields.title")} defaultValue={summary?.title} required maxLength={300} />
      <TextArea
        name="introduction"
        label={t("fields.introduction")}
        hint={t("fields.introductionHint")}
        defaultValue={summary?.introduction}
        rows={6}
        serif
      />
      <FieldGroup legend={t("fields.summaryScope")} hint={t("fields.summaryScopeHint")}>
        <WindowFields window={summary?.window ?? { from: null, until: null }} />
        <AreaFields units={units} chosen={summary?.pCodes ?? []} />
      </FieldGroup>
    </ActionForm>
  );
}
