import { getTranslations } from "next-intl/server";
import { ActList } from "@/components/findings/act-list";
import { IncidentFacts } from "@/components/incidents/incident-facts";
import { IncidentHeading } from "@/components/incidents/incident-heading";
import { NoActs } from "@/components/incidents/no-acts";
import { PairList } from "@/components/incidents/pair-list";
import { Words } from "@/components/shell/words";
import { Section } from "@/components/ui/section";
import { listCitationsOfActs } from "@/lib/citations/queries";
import { listStandings } from "@/lib/findings/standing/view";
import { listPairs } from "@/lib/incidents/pairs/queries";
import { findAdminUnits } from "@/lib/places/queries";
import { clock } from "@/lib/time/clock";
import { type IncidentParams, openIncident } from "./opened-incident";

export default async function IncidentPage({ params }: { params: IncidentParams }) {
  const { actor, investigation, incident, base } = await openIncident(params);
  const { acts } = incident;
  const actIds = acts.map(({ id }) => id);
  const places = [incident.place, ...acts.map(({ ownPlace }) => ownPlace)];
  const [{ citations, total }, pairs, standings, units] = await Promise.all([
    listCitationsOfActs(actor, investigation.id, actIds),
    listPairs(actor, investigation.id, actIds),
    listStandings(actor, investigation.id, actIds, clock.now()),
    findAdminUnits(
      actor,
      places.flatMap((place) => place?.adminPath ?? []),
    ),
  ]);
  const t = await getTranslations("incidents.page");

  return (
    <Words of="incident">
      <article>
        <IncidentHeading incident={incident} base={base} />
        <IncidentFacts incident={incident} units={units} />
        <Section title={t("acts", { count: acts.length })}>
          {acts.length === 0 && <NoActs incident={incident} base={base} />}
          <ActList acts={acts} citations={citations} standings={standings} base={base} units={units} />
          {total > citations.length && <p>{t("moreCitations", { shown: citations.length, total })}</p>}
        </Section>
        <PairList pairs={pairs} base={base} />
      </article>
    </Words>
  );
}
