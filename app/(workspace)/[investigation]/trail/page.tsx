import { getTranslations } from "next-intl/server";
import { Trail } from "@/components/audit/trail";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { listTrail } from "@/lib/audit/queries";
import { page as pageField } from "@/lib/fields";
import { openInvestigation } from "../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<{ page?: string }> };

export default async function TrailPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const page = pageField.parse((await searchParams).page ?? 1);
  const trail = await listTrail(actor, { investigationId: investigation.id, page });
  const t = await getTranslations("audit");

  return (
    <>
      <PageHeading title={t("title")} meta={t("hint")} />
      <Trail entries={trail.entries} />
      <Pagination
        path={`/${investigation.code}/trail`}
        params={{}}
        label={t("title")}
        page={page}
        pageCount={Math.ceil(trail.total / trail.pageSize)}
        pageSize={trail.pageSize}
        total={trail.total}
      />
    </>
  );
}
