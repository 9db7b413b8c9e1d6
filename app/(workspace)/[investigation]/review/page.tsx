import { getTranslations } from "next-intl/server";
import { QueueTable } from "@/components/review/queue-table";
import { QueueTabs } from "@/components/review/queue-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { listWaiting } from "@/lib/findings/review/queries";
import { queueFilters } from "@/lib/findings/review/schema";
import { clock } from "@/lib/time/clock";
import { openInvestigation } from "../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export default async function ReviewPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const query = await searchParams;
  const view = readTableView(query, { sortable: [] });
  const { kind } = queueFilters.parse(query);
  const now = clock.now();
  const queue = await listWaiting(actor, investigation.id, { kind, page: view.page, pageSize: view.pageSize, now });
  const t = await getTranslations("review");
  const base = `/${investigation.code}`;

  return (
    <>
      <PageHeading title={t("title")} meta={t("hint")} />
      {!queue.isReviewer && <Notice className="mb-4">{t("notReviewer")}</Notice>}
      {queue.isCapped && (
        <Notice tone="warning" className="mb-4">
          {t("capped")}
        </Notice>
      )}
      <QueueTabs counts={queue.counts} kind={kind} path={`${base}/review`} />
      <QueueTable
        queue={queue}
        base={base}
        view={view}
        params={kind ? query : { ...query, kind: undefined }}
        now={now}
      />
    </>
  );
}
