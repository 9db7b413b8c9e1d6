import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EvidenceTable } from "@/components/evidence/evidence-table";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { canRecordEvidence } from "@/lib/evidence/policy";
import { listEvidence } from "@/lib/evidence/queries";
import { evidenceFilters, evidenceSorts, readEvidenceSort } from "@/lib/evidence/schema";
import { listVerification } from "@/lib/verification/queries";
import { openInvestigation } from "../opened";
import { idsWithStatus, readStatus } from "./with-status";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence"))("title") };
}

export default async function EvidencePage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const query = await searchParams;
  const t = await getTranslations("evidence");
  const view = readTableView(query, { sortable: evidenceSorts, defaultSort: "-created" });
  const filters = evidenceFilters.parse(query);
  const status = readStatus(query.status);
  const onlyIds = status ? await idsWithStatus(actor, investigation.id, status) : undefined;
  const list = await listEvidence(actor, investigation.id, {
    filters,
    sort: readEvidenceSort(view.sort),
    page: view.page,
    pageSize: view.pageSize,
    ...(onlyIds ? { onlyIds } : {}),
  });
  const statuses = await listVerification(
    actor,
    list.rows.map((row) => row.evidenceId),
  );
  const canRecord = canRecordEvidence(actor, { investigationId: investigation.id }).allowed;
  const path = `/${investigation.code}/evidence`;
  const record = canRecord && (
    <ButtonLink variant="primary" href={`${path}/new`}>
      {t("record")}
    </ButtonLink>
  );

  return (
    <>
      <PageHeading title={t("title")} actions={record} />
      <EvidenceTable {...{ list, statuses, filters, status, view, path, canRecord }} params={query} />
    </>
  );
}
