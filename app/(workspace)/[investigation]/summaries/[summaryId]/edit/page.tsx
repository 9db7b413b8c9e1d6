import { getTranslations } from "next-intl/server";
import { SummaryForm } from "@/components/accountability/summary-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { unitChoices } from "../../choices";
import { openSummaryToChange, type SummaryParams } from "../opened-summary";

export default async function ChangeSummaryPage({ params }: { params: SummaryParams }) {
  const { actor, investigation, summary, path } = await openSummaryToChange(params);
  const t = await getTranslations("accountability");
  const { summaryId, version, title, introduction, window, pCodes } = summary;

  return (
    <Words of="summaryForm">
      <PageHeading
        title={t("changeSummary")}
        code={summary.code}
        breadcrumbs={[
          { label: t("title"), href: `/${investigation.code}/summaries` },
          { label: summary.code, href: path },
          { label: t("changeSummary") },
        ]}
      />
      <SummaryForm
        investigation={{ id: investigation.id, code: investigation.code }}
        units={await unitChoices(actor)}
        summary={{ summaryId, version, title, introduction, window, pCodes }}
      />
    </Words>
  );
}
