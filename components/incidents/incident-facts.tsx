import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { IncidentView } from "@/lib/incidents/types";
import type { AdminUnitView } from "@/lib/places/types";
import { WhenWords } from "./when-words";
import { WhereWords } from "./where-words";

/** What is said to have happened, when and where, with the doubt of each drawn. */
export function IncidentFacts({ incident, units }: { incident: IncidentView; units: readonly AdminUnitView[] }) {
  const t = useTranslations("incidents.page");
  return (
    <Section title={t("whatHappened")}>
      {incident.narrative && (
        <Prose className="mb-4">
          {incident.narrative.split(/\n{2,}/).map((paragraph, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, in its order
            <p key={at}>{paragraph}</p>
          ))}
        </Prose>
      )}
      <DescriptionList
        items={[
          { term: t("when"), value: <WhenWords when={incident.when} /> },
          { term: t("where"), value: <WhereWords place={incident.place} units={units} /> },
        ]}
      />
    </Section>
  );
}
