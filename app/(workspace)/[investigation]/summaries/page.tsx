import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/accountability/summary-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { canWriteSummary } from "@/lib/accountability/summaries/policy";
import { listSummaries } from "@/lib/accountability/summaries/queries";
import { summaryFilters, summarySorts } from "@/lib/accountability/summaries/schema";
import { openInvestigation } from "../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export default async function SummariesPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const search = await searchParams;
  const view = readTableView(search, { sortable: summarySorts });
  const filters = summaryFilters.parse(search);
  const { rows, total } = await listSummaries(actor, investigation.id, { filters, ...view });
  const path = `/${investigation.code}/summaries`;
  const t = await getTranslations("accountability");

  return (
    <>
      <PageHeading
        title={t("title")}
        meta={t("hint")}
        actions={
          canWriteSummary(actor, { investigationId: investigation.id }).allowed && (
            <ButtonLink href={`${path}/new`} variant="primary">
              {t("draftSummary")}
            </ButtonLink>
          )
        }
      />
      <SummaryList path={path} params={search} view={view} rows={rows} total={total} q={filters.q} />
    </>
  );
}
