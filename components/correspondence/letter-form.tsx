"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { changeLetterAction, draftLetterAction } from "@/lib/correspondence/actions";
import { type Choices, LetterFields } from "./letter-fields";

type DraftProps = { investigation: { id: string; code: string }; choices: Choices };

export function DraftLetterForm({ investigation, choices }: DraftProps) {
  const t = useTranslations("correspondence");
  return (
    <ActionForm
      action={draftLetterAction.bind(null, investigation.code)}
      label={t("new")}
      submit={t("draftSubmit")}
      beside={<ButtonLink href={`/${investigation.code}/letters`}>{t("cancel")}</ButtonLink>}
      className="max-w-3xl"
    >
      <input type="hidden" name="investigationId" value={investigation.id} />
      <LetterFields choices={choices} />
    </ActionForm>
  );
}

type ChangeProps = {
  investigationCode: string;
  choices: Choices;
  letter: {
    letterId: string;
    version: number;
    addresseeId: string;
    subject: string;
    body: string;
    allegations: { number: number; words: string; incidentId: string | null }[];
  };
};

export function ChangeLetterForm({ investigationCode, choices, letter }: ChangeProps) {
  const t = useTranslations("correspondence");
  return (
    <ActionForm
      action={changeLetterAction.bind(null, investigationCode)}
      label={t("change")}
      submit={t("changeSubmit")}
      beside={<ButtonLink href={`/${investigationCode}/letters/${letter.letterId}`}>{t("cancel")}</ButtonLink>}
      className="max-w-3xl"
    >
      <input type="hidden" name="letterId" value={letter.letterId} />
      <input type="hidden" name="version" value={letter.version} />
      <LetterFields choices={choices} letter={letter} />
    </ActionForm>
  );
}
