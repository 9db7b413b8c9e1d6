import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FigureForm } from "@/components/accountability/figure-form";
import { WithdrawFigureForm } from "@/components/accountability/withdraw-figure-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { formOf } from "@/lib/accountability/summaries/rules";
import { figureChoices } from "../../../../choices";
import { openSummaryToChange } from "../../../opened-summary";

type Props = { params: Promise<{ investigation: string; summaryId: string; figureId: string }> };

export default async function ChangeFigurePage({ params }: Props) {
  const { actor, investigation, summary, path } = await openSummaryToChange(params);
  const { figureId } = await params;
  const figure = summary.figures.find((one) => one.figureId === figureId);
  if (!figure) notFound();
  const t = await getTranslations("accountability");
  const form = { figureId, version: figure.version };

  return (
    <Words of="figureForm">
      <PageHeading
        title={t("changeFigure")}
        breadcrumbs={[
          { label: t("title"), href: `/${investigation.code}/summaries` },
          { label: summary.code, href: path },
          { label: figure.title, href: `${path}/figures/${figureId}` },
          { label: t("changeFigure") },
        ]}
      />
      <FigureForm
        investigationCode={investigation.code}
        summaryId={summary.summaryId}
        choices={await figureChoices(actor, summary, figureId)}
        filled={formOf(figure)}
        figure={form}
      />
      <WithdrawFigureForm investigationCode={investigation.code} figure={form} />
    </Words>
  );
}
