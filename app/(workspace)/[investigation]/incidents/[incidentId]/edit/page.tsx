import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IncidentForm } from "@/components/incidents/incident-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { listAdminUnits } from "@/lib/places/queries";
import { type IncidentParams, openIncident } from "../opened-incident";

export default async function ChangeIncidentPage({ params }: { params: IncidentParams }) {
  const { actor, investigation, incident, base } = await openIncident(params);
  if (!incident.canChange) notFound();
  const units = await listAdminUnits(actor);
  const t = await getTranslations("incidents");

  return (
    <Words of="incidentForm">
      <PageHeading
        title={t("form.change")}
        code={incident.code}
        breadcrumbs={[
          { label: t("list.caption"), href: `${base}/incidents` },
          { label: incident.code, href: `${base}/incidents/${incident.id}` },
          { label: t("form.change") },
        ]}
      />
      <IncidentForm
        investigation={{ id: investigation.id, code: investigation.code }}
        units={units}
        incident={incident}
      />
    </Words>
  );
}
