import { getTranslations } from "next-intl/server";
import { Trail } from "@/components/audit/trail";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listTrail } from "@/lib/audit/queries";
import { type IncidentParams, openIncident } from "../opened-incident";

export default async function IncidentHistoryPage({ params }: { params: IncidentParams }) {
  const { actor, investigation, incident, base } = await openIncident(params);
  const subjects = [incident, ...incident.acts];
  const trails = await Promise.all(
    subjects.map(({ id }) => listTrail(actor, { investigationId: investigation.id, subjectId: id, page: 1 })),
  );
  const t = await getTranslations("incidents");

  return (
    <>
      <PageHeading
        title={t("page.history")}
        code={incident.code}
        breadcrumbs={[
          { label: t("list.caption"), href: `${base}/incidents` },
          { label: incident.code, href: `${base}/incidents/${incident.id}` },
          { label: t("page.history") },
        ]}
      />
      {subjects.map(({ id, code }, at) => (
        <Section key={id} title={code}>
          <Trail entries={trails[at]?.entries ?? []} />
        </Section>
      ))}
    </>
  );
}
