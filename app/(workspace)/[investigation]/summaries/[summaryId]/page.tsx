import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportForm } from "@/components/accountability/export-form";
import { ReportArticle } from "@/components/accountability/report-article";
import { UseTabs } from "@/components/accountability/use-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import type { SearchParams } from "@/components/ui/table-view";
import { askedForCode } from "@/lib/access/factor/asked-for-code";
import { findReport } from "@/lib/accountability/report/queries";
import { useInUrl } from "@/lib/accountability/summaries/schema";
import { openInvestigation } from "../../opened";
import type { SummaryParams } from "./opened-summary";

export default async function SummaryPage(props: { params: SummaryParams; searchParams: Promise<SearchParams> }) {
  const { actor, investigation } = await openInvestigation(props.params);
  const { summaryId } = await props.params;
  const use = useInUrl.parse((await props.searchParams).use);
  const report = await findReport(actor, investigation.id, summaryId, { use, locale: actor.locale });
  if (!report) notFound();
  const t = await getTranslations("accountability");
  const { summary } = report;
  const base = `/${investigation.code}`;
  const path = `${base}/summaries/${summaryId}`;

  return (
    <>
      <PageHeading
        breadcrumbs={[{ label: t("title"), href: `${base}/summaries` }, { label: summary.code }]}
        code={summary.code}
        title={summary.title}
        meta={t("page.meta", { version: summary.version, who: summary.createdBy?.code ?? "" })}
        actions={
          summary.canChange && (
            <>
              <ButtonLink href={`${path}/figures/new`} variant="primary">
                {t("addFigure")}
              </ButtonLink>
              <ButtonLink href={`${path}/edit`}>{t("changeSummary")}</ButtonLink>
            </>
          )
        }
      />
      <UseTabs path={path} use={use} />
      <ReportArticle report={report} base={base} />
      {summary.canExport && (
        <ExportForm
          path={`/api/v1/investigations/${investigation.code}/summaries/${summaryId}/export`}
          use={use}
          asked={await askedForCode(actor)}
        />
      )}
    </>
  );
}
