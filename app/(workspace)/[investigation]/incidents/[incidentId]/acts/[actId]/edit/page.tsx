import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActForm } from "@/components/incidents/act-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { listActorChoices } from "@/lib/actors/queries";
import { listAdminUnits } from "@/lib/places/queries";
import { openIncident } from "../../../opened-incident";

type Props = { params: Promise<{ investigation: string; incidentId: string; actId: string }> };

export default async function ChangeActPage({ params }: Props) {
  const { actor, investigation, incident, base } = await openIncident(params);
  const { actId } = await params;
  const act = incident.acts.find(({ id }) => id === actId);
  if (!act?.canChange) notFound();
  const [actors, units] = await Promise.all([listActorChoices(actor, investigation.id), listAdminUnits(actor)]);
  const t = await getTranslations("incidents");

  return (
    <Words of="actForm">
      <PageHeading
        title={t("actForm.change")}
        code={act.code}
        meta={incident.title}
        breadcrumbs={[
          { label: t("list.caption"), href: `${base}/incidents` },
          { label: incident.code, href: `${base}/incidents/${incident.id}` },
          { label: act.code },
        ]}
      />
      <ActForm
        investigationCode={investigation.code}
        incidentId={incident.id}
        actors={actors}
        units={units}
        act={act}
      />
    </Words>
  );
}
