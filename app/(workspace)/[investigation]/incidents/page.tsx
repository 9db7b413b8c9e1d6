import { getTranslations } from "next-intl/server";
import { IncidentList } from "@/components/incidents/incident-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { listActorChoices } from "@/lib/actors/queries";
import { canRecordIncident } from "@/lib/incidents/policy";
import { listIncidents } from "@/lib/incidents/queries";
import { incidentFilters, incidentSorts } from "@/lib/incidents/schema";
import { listAdminUnits } from "@/lib/places/queries";
import { openInvestigation } from "../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export default async function IncidentsPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const search = await searchParams;
  const view = readTableView(search, { sortable: incidentSorts, defaultSort: "-created" });
  const filters = incidentFilters.parse(search);
  const [{ rows, total }, units, actors] = await Promise.all([
    listIncidents(actor, investigation.id, filters, view),
    listAdminUnits(actor),
    listActorChoices(actor, investigation.id),
  ]);
  const path = `/${investigation.code}/incidents`;
  const t = await getTranslations("incidents.list");

  return (
    <>
      <PageHeading
        title={t("caption")}
        meta={t("hint")}
        actions={
          canRecordIncident(actor, { investigationId: investigation.id }).allowed && (
            <ButtonLink href={`${path}/new`} variant="primary">
              {t("new")}
            </ButtonLink>
          )
        }
      />
      <IncidentList
        rows={rows}
        total={total}
        view={view}
        path={path}
        params={search}
        filters={filters}
        units={units}
        actors={actors}
      />
    </>
  );
}
