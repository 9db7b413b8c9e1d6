import { getTranslations } from "next-intl/server";
import { FigureForm } from "@/components/accountability/figure-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { figureChoices } from "../../../choices";
import { openSummaryToChange, type SummaryParams } from "../../opened-summary";

export default async function NewFigurePage({ params }: { params: SummaryParams }) {
  const { actor, investigation, summary, path } = await openSummaryToChange(params);
  const t = await getTranslations("accountability");
  const { from, until } = summary.window;

  return (
    <Words of="figureForm">
      <PageHeading
        title={t("addFigure")}
        meta={t("addFigureHint")}
        breadcrumbs={[
          { label: t("title"), href: `/${investigation.code}/summaries` },
          { label: summary.code, href: path },
          { label: t("addFigure") },
        ]}
      />
      <FigureForm
        investigationCode={investigation.code}
        summaryId={summary.summaryId}
        choices={await figureChoices(actor, summary)}
        filled={{
          title: "",
          actType: "",
          unit: "persons",
          victims: null,
          isDeliberate: false,
          // A new figure starts from what the summary speaks of.
          from,
          until,
          pCodes: summary.pCodes,
          who: { kind: "anyone", actorIds: [] },
          followsFigureId: null,
        }}
      />
    </Words>
  );
}
