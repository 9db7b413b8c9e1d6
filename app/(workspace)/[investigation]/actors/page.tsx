import { getTranslations } from "next-intl/server";
import { ActorTable } from "@/components/actors/actor-table";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { canRecordActor } from "@/lib/actors/policy";
import { listActors } from "@/lib/actors/queries";
import { actorsFilter, actorsSorts } from "@/lib/actors/schema";
import { openInvestigation } from "../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export default async function ActorsPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const query = await searchParams;
  const view = readTableView(query, { sortable: actorsSorts, defaultSort: "name" });
  const filter = actorsFilter.parse(query);
  const actors = await listActors(actor, investigation.id, { filter, ...view });
  const canRecord = canRecordActor(actor, { investigationId: investigation.id }).allowed;
  const path = `/${investigation.code}/actors`;
  const t = await getTranslations("actors");

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
      <ActorTable {...actors} {...{ view, path, filter, canRecord }} params={query} />
    </>
  );
}
