import { getTranslations } from "next-intl/server";
import { PeopleTable } from "@/components/people/people-table";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { canRecordPerson } from "@/lib/people/policy";
import { listPeople } from "@/lib/people/queries";
import { peopleFilter, peopleSorts } from "@/lib/people/schema";
import { openInvestigation } from "../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export default async function PeoplePage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const query = await searchParams;
  const view = readTableView(query, { sortable: peopleSorts, defaultSort: "-code" });
  const filter = peopleFilter.parse(query);
  const people = await listPeople(actor, investigation.id, { filter, ...view });
  const canRecord = canRecordPerson(actor, { investigationId: investigation.id }).allowed;
  const path = `/${investigation.code}/people`;
  const t = await getTranslations("people");

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
      <PeopleTable {...people} {...{ view, path, filter, canRecord }} params={query} />
    </>
  );
}
