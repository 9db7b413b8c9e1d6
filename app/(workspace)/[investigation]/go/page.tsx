import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GoToForm } from "@/components/shell/go-to-form";
import { PageHeading } from "@/components/ui/page-heading";
import type { SearchParams } from "@/components/ui/table-view";
import { findByCode } from "@/lib/search/queries";
import { goInUrl } from "@/lib/search/schema";
import type { FoundRecord } from "@/lib/search/types";
import { type InvestigationParams, openInvestigation } from "../opened";

type Props = { params: InvestigationParams; searchParams: Promise<SearchParams> };

const folders = {
  incident: "incidents",
  interview: "interviews",
  evidence: "evidence",
  person: "people",
  summary: "summaries",
  letter: "letters",
} as const satisfies Record<FoundRecord["kind"], string>;

/** Leads to the record whose code was typed; where there is none, says so beside what was typed. */
export default async function GoToCodePage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const { q } = goInUrl.parse(await searchParams);
  const found = await findByCode(actor, investigation.id, q);
  if (found) {
    const act = found.actNumber === null ? "" : `#act-${found.actNumber}`;
    redirect(`/${investigation.code}/${folders[found.kind]}/${found.id}${act}`);
  }
  const t = await getTranslations("shell.goTo");

  return (
    <>
      <PageHeading title={t("title")} />
      <GoToForm path={`/${investigation.code}/go`} typed={q} />
    </>
  );
}
