import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FieldGroup } from "@/components/ui/field-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { judgeEvidenceAction } from "@/lib/verification/actions";
import { analyses, checksFor, outcomes } from "@/lib/verification/rules";
import type { VerificationView } from "@/lib/verification/types";
import { CheckFields } from "./check-fields";

type Props = { verification: VerificationView; investigationCode: string };

/** First what the reviewer sees, then the named checks, then their conclusion. */
export function JudgeForm({ verification: { evidenceId, round, kind }, investigationCode }: Props) {
  const t = useTranslations("verificationPages");
  const words = useTranslations("verification");
  const asked = checksFor(kind);
  return (
    <ActionForm
      action={judgeEvidenceAction.bind(null, investigationCode)}
      submit={t("judge")}
      beside={<span className="text-ink-muted">{t("once")}</span>}
      label={t("verify")}
      className="mb-8"
    >
      <input type="hidden" name="evidenceId" value={evidenceId} autoComplete="off" />
      <input type="hidden" name="round" value={round} autoComplete="off" />
      <FieldGroup legend={t("own")} hint={t("ownHint")}>
        <TextArea name="seenWhat" label={t("seenWhat")} required rows={4} />
        <TextArea name="seenWhere" label={t("seenWhere")} hint={t("seenEmpty")} rows={2} />
        <TextArea name="seenWhen" label={t("seenWhen")} hint={t("seenEmpty")} rows={2} />
      </FieldGroup>
      {(["source", "technical", "content"] as const).map((analysis, index) => (
        <FieldGroup key={analysis} legend={words(`analyses.${analysis}`)} hint={index === 0 && t("checksHint")}>
          {asked
            .filter((check) => analyses[analysis].some((one) => one === check))
            .map((check) => (
              <CheckFields key={check} check={check} />
            ))}
        </FieldGroup>
      ))}
      <FieldGroup legend={t("conclusion")}>
        <TextArea name="alternatives" label={t("alternatives")} hint={t("alternativesHint")} required rows={3} />
        <RadioGroup
          name="outcome"
          label={t("outcome")}
          required
          options={outcomes.map((value) => ({
            value,
            label: words(`outcomes.${value}`),
            hint: t(`outcomeHints.${value}`),
          }))}
        />
        <TextArea name="reason" label={t("reason")} required rows={3} />
      </FieldGroup>
    </ActionForm>
  );
}
