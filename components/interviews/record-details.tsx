import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { RecordView } from "@/lib/interviews/conversation/types";

type Props = { record: RecordView; people: string };
type Item = { term: string; value: ReactNode };

/** The rest of the record, as far as it was filled in. */
export function RecordDetails({ record, people }: Props) {
  const t = useTranslations("interviews");
  const field = useTranslations("interviews.fields");
  const { observed } = record;
  const unlessUnknown = (value: string, words: string) =>
    value === "unknown" || value === "not_recorded" ? "" : words;
  const items: Item[] = [
    { term: field("repeatReason"), value: record.repeatReason },
    { term: field("fullAccountReason"), value: record.fullAccountReason },
    {
      term: t("groups.priorAccounts"),
      value: record.priorAccounts.length > 0 && (
        <ul>
          {record.priorAccounts.map(({ organisation, whenWords, wasRecorded }) => (
            <li key={`${organisation} ${whenWords}`}>
              {[organisation, whenWords, wasRecorded !== "unknown" && t(`wasRecorded.${wasRecorded}`)]
                .filter(Boolean)
                .join(" · ")}
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: t("fields.placeSafety"),
      value: unlessUnknown(record.placeSafety, t(`placeSafeties.${record.placeSafety}`)),
    },
    {
      term: t("presences"),
      value: record.presences.length > 0 && (
        <ul>
          {record.presences.map(({ role, person }) => (
            <li key={`${role} ${person?.code}`}>
              {t(`presenceRoles.${role}`)}
              {person && (
                <>
                  {" · "}
                  <TextLink href={`${people}/${person.personId}`}>{person.code}</TextLink>
                </>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    { term: field("durationMinutes"), value: record.durationMinutes },
    { term: field("takenDown"), value: unlessUnknown(record.takenDown, t(`takenDowns.${record.takenDown}`)) },
    {
      term: field("interpreterVetting"),
      value: unlessUnknown(record.interpreterVetting, t(`vettings.${record.interpreterVetting}`)),
    },
    { term: field("interpreterDeclaration"), value: record.interpreterDeclaration },
    {
      term: field("relationship"),
      value: unlessUnknown(record.relationship, t(`relationships.${record.relationship}`)),
    },
    { term: field("observedDistance"), value: observed.distance },
    { term: field("observedLight"), value: unlessUnknown(observed.light, t(`lights.${observed.light}`)) },
    { term: field("observedDuration"), value: observed.duration },
    { term: field("observedObstruction"), value: observed.obstruction },
    {
      term: field("supportPerson"),
      value: unlessUnknown(record.supportPerson, t(`supportPersons.${record.supportPerson}`)),
    },
    { term: field("breaks"), value: record.breaks },
    { term: field("securityIncidents"), value: record.securityIncidents },
    { term: field("observedBehaviour"), value: record.observedBehaviour },
  ];
  const said = items.filter(({ value }) => Boolean(value));
  if (said.length === 0) return null;
  return (
    <Disclosure summary={t("moreDetails")} open className="mt-3">
      <DescriptionList stacked items={said} />
    </Disclosure>
  );
}
