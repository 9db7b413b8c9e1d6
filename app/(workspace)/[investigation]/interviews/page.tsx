import { getTranslations } from "next-intl/server";
import { InterviewTable } from "@/components/interviews/interview-table";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { canRecordInterview } from "@/lib/interviews/policy";
import { listInterviews } from "@/lib/interviews/queries";
import { interviewsFilter, interviewsSorts } from "@/lib/interviews/schema";
import { clock } from "@/lib/time/clock";
import { openInvestigation } from "../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export default async function InterviewsPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const query = await searchParams;
  const view = readTableView(query, { sortable: interviewsSorts, defaultSort: "-code" });
  const filter = interviewsFilter.parse(query);
  const interviews = await listInterviews(actor, investigation.id, { filter, ...view, now: clock.now() });
  const canRecord = canRecordInterview(actor, { investigationId: investigation.id }).allowed;
  const path = `/${investigation.code}/interviews`;
  const t = await getTranslations("interviews");

  return (
    <>
      <PageHeading
        title={t("title")}
        meta={t("hint")}
        actions={
          canRecord && (
            <ButtonLink variant="primary" href={`${path}/new`}>
              {t("record")}
            </ButtonLink>
          )
        }
      />
      <InterviewTable {...interviews} {...{ view, path, filter, canRecord }} params={query} />
    </>
  );
}
