import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SearchesAndSteps } from "@/components/accountability/searches-and-steps";
import { RecordSearchForm, RecordStepForm } from "@/components/accountability/step-forms";
import { Words } from "@/components/shell/words";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import { findIncidentAccountability } from "@/lib/accountability/steps/queries";
import { listActorChoices } from "@/lib/actors/queries";
import { openInvestigation } from "../../../opened";

type Props = { params: Promise<{ investigation: string; incidentId: string }> };

export default async function IncidentAccountabilityPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const view = await findIncidentAccountability(actor, investigation.id, (await params).incidentId);
  if (!view) notFound();
  const actors = view.canRecord ? await listActorChoices(actor, investigation.id) : [];
  const authorities = actors.map(({ actorId, name }) => ({ value: actorId, label: name }));
  const t = await getTranslations("accountability.steps");
  const path = `/${investigation.code}/incidents`;

  return (
    <Words of="searchesAndSteps">
      <PageHeading
        title={t("title")}
        code={view.incident.code}
        meta={view.incident.title}
        breadcrumbs={[
          { label: t("incidents"), href: path },
          { label: view.incident.code, href: `${path}/${view.incident.id}` },
          { label: t("title") },
        ]}
      />
      {view.canRecord ? (
        <Split
          asideLabel={t("record")}
          aside={
            <Section title={t("record")} className="print:hidden">
              <Disclosure summary={t("recordSearch")} open>
                <RecordSearchForm incidentId={view.incident.id} authorities={authorities} />
              </Disclosure>
              <Disclosure summary={t("recordStep")} className="mt-3">
                <RecordStepForm incidentId={view.incident.id} authorities={authorities} />
              </Disclosure>
            </Section>
          }
        >
          <SearchesAndSteps view={view} />
        </Split>
      ) : (
        <SearchesAndSteps view={view} />
      )}
    </Words>
  );
}
