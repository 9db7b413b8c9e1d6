import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IncidentForm } from "@/components/incidents/incident-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { canRecordIncident } from "@/lib/incidents/policy";
import { listAdminUnits } from "@/lib/places/queries";
import { openInvestigation } from "../../opened";

export default async function NewIncidentPage({ params }: { params: Promise<{ investigation: string }> }) {
  const { actor, investigation } = await openInvestigation(params);
  if (!canRecordIncident(actor, { investigationId: investigation.id }).allowed) notFound();
  const units = await listAdminUnits(actor);
  const t = await getTranslations("incidents");

  return (
    <Words of="incidentForm">
      <PageHeading
        title={t("form.new")}
        breadcrumbs={[{ label: t("list.caption"), href: `/${investigation.code}/incidents` }, { label: t("form.new") }]}
      />
      <IncidentForm investigation={{ id: investigation.id, code: investigation.code }} units={units} />
    </Words>
  );
}
