import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActForm } from "@/components/incidents/act-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { listActorChoices } from "@/lib/actors/queries";
import { listAdminUnits } from "@/lib/places/queries";
import { type IncidentParams, openIncident } from "../../opened-incident";

export default async function NewActPage({ params }: { params: IncidentParams }) {
  const { actor, investigation, incident, base } = await openIncident(params);
  if (!incident.canRecordActs) notFound();
  const [actors, units] = await Promise.all([listActorChoices(actor, investigation.id), listAdminUnits(actor)]);
  const t = await getTranslations("incidents");

  return (
    <Words of="actForm">
      <PageHeading
        title={t("actForm.new")}
        meta={incident.title}
        breadcrumbs={[
          { label: t("list.caption"), href: `${base}/incidents` },
          { label: incident.code, href: `${base}/incidents/${incident.id}` },
          { label: t("actForm.new") },
        ]}
      />
      <ActForm investigationCode={investigation.code} incidentId={incident.id} actors={actors} units={units} />
    </Words>
  );
}
