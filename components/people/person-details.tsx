import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import type { PersonView } from "@/lib/people/types";

export function PersonDetails({ person }: { person: PersonView }) {
  const t = useTranslations("people");
  return (
    <DescriptionList
      items={[
        { term: t("fields.sex"), value: t(`sexes.${person.sex}`) },
        { term: t("fields.ageBand"), value: t(`ageBands.${person.ageBand}`) },
        { term: t("fields.occupation"), value: person.occupation },
        { term: t("fields.notes"), value: person.notes && <p className="whitespace-pre-line">{person.notes}</p> },
      ]}
    />
  );
}
