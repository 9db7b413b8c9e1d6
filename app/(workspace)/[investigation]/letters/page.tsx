import { getTranslations } from "next-intl/server";
import { LetterList } from "@/components/correspondence/letter-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { listActorChoices } from "@/lib/actors/queries";
import { canWriteLetter } from "@/lib/correspondence/policy";
import { listLetters } from "@/lib/correspondence/queries";
import { letterFilters, letterSorts } from "@/lib/correspondence/schema";
import { openInvestigation } from "../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export default async function LettersPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const search = await searchParams;
  const view = readTableView(search, { sortable: letterSorts });
  const filters = letterFilters.parse(search);
  const { rows, total } = await listLetters(actor, investigation.id, { filters, ...view });
  const parties = await listActorChoices(actor, investigation.id);
  const path = `/${investigation.code}/letters`;
  const t = await getTranslations("correspondence");

  return (
    <>
      <PageHeading
        title={t("title")}
        meta={t("hint")}
        actions={
          canWriteLetter(actor, { investigationId: investigation.id }).allowed && (
            <ButtonLink href={`${path}/new`} variant="primary">
              {t("new")}
            </ButtonLink>
          )
        }
      />
      <LetterList
        path={path}
        params={search}
        view={view}
        rows={rows}
        total={total}
        parties={parties}
        filters={filters}
      />
    </>
  );
}
