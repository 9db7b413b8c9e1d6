import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { IncidentView } from "@/lib/incidents/types";
import type { AdminUnitView } from "@/lib/places/types";
import { WhenWords } from "./when-words";
import { WhereWords } from "./where-words";

/** What is said to have happened; beside it when and where, with the doubt of each drawn. */
export function IncidentFacts({ incident, units }: { incident: IncidentView; units: readonly AdminUnitView[] }) {
  const t = useTranslations("incidents.page");
  return (
    <Section title={t("whatHappened")}>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
        <div className="min-w-0">
          {incident.narrative ? (
            <Prose>
              {incident.narrative.split(/\n{2,}/).map((paragraph, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, in its order
                <p key={at}>{paragraph}</p>
              ))}
            </Prose>
          ) : (
            <p className="text-ink-muted">{t("noNarrative")}</p>
          )}
        </div>
        <div className="min-w-0 lg:border-s lg:border-rule lg:ps-8">
          <DescriptionList
            items={[
              { term: t("when"), value: <WhenWords when={incident.when} /> },
              { term: t("where"), value: <WhereWords place={incident.place} units={units} /> },
            ]}
          />
        </div>
      </div>
    </Section>
  );
}
