import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DecideForm } from "@/components/findings/decide-form";
import { DecisionRefusal } from "@/components/findings/decision-refusal";
import { FindingHistory } from "@/components/findings/finding-history";
import { SuggestionPanel } from "@/components/findings/suggestion-panel";
import { ActCard } from "@/components/incidents/act-card";
import { ActStatusBadge } from "@/components/incidents/act-status";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findStanding } from "@/lib/findings/standing/view";
import { findAdminUnits } from "@/lib/places/queries";
import { clock } from "@/lib/time/clock";
import { openIncident } from "../../../opened-incident";

type Props = { params: Promise<{ investigation: string; incidentId: string; actId: string }> };

export default async function DecidePage({ params }: Props) {
  const { actor, investigation, incident, base } = await openIncident(params);
  const { actId } = await params;
  const act = incident.acts.find(({ id }) => id === actId);
  const standing = act && (await findStanding(actor, investigation.id, actId, clock.now()));
  if (!act || !standing) notFound();

  const units = await findAdminUnits(actor, [...(incident.place?.adminPath ?? []), ...(act.ownPlace?.adminPath ?? [])]);
  const [t, words, nouns] = await Promise.all([
    getTranslations("findings"),
    getTranslations("vocabulary.actTypes"),
    getTranslations("shell.rail"),
  ]);

  return (
    <>
      <PageHeading
        code={act.code}
        title={t(standing.canDecide ? "decideTitle" : "findingTitle", { code: act.code })}
        status={<ActStatusBadge status={standing.status} />}
        meta={`${words(act.actType)} · ${incident.title}`}
        breadcrumbs={[
          { label: nouns("incidents"), href: `${base}/incidents` },
          { label: incident.code, href: `${base}/incidents/${incident.id}` },
          { label: t("decideCrumb") },
        ]}
      />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="min-w-0">
          <Section title={t("actAsIs")}>
            <ActCard
              act={{ ...act, canChange: false }}
              base={base}
              units={units}
              isToBeDecidedAgain={standing.again.length > 0}
            />
          </Section>
          <SuggestionPanel standing={standing} base={base} />
          <FindingHistory findings={standing.findings} />
        </div>
        <div className="min-w-0 lg:border-s lg:border-rule lg:ps-8">
          {standing.canDecide ? (
            <DecideForm standing={standing} investigationCode={investigation.code} />
          ) : (
            <DecisionRefusal refusal={standing.refusal} />
          )}
        </div>
      </div>
    </>
  );
}
