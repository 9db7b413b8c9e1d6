"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { withdrawFigureAction } from "@/lib/accountability/summaries/actions";

type Props = { investigationCode: string; figure: { figureId: string; version: number } };

export function WithdrawFigureForm({ investigationCode, figure }: Props) {
  const t = useTranslations("accountability");
  return (
    <Disclosure summary={t("withdrawFigure")} className="mt-8 max-w-xl print:hidden">
      <ActionForm
        action={withdrawFigureAction.bind(null, investigationCode)}
        label={t("withdrawFigure")}
        submit={t("withdrawFigure")}
        submitVariant="danger"
      >
        <input type="hidden" name="figureId" value={figure.figureId} />
        <input type="hidden" name="version" value={figure.version} />
        <TextArea name="reason" label={t("fields.withdrawReason")} rows={3} required />
      </ActionForm>
    </Disclosure>
  );
}
