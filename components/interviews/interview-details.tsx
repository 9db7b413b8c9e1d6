import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { InterviewView } from "@/lib/interviews/types";
import { formatWhen } from "@/lib/time/edtf";
import { useLanguageName } from "./language-name";

/** How the conversation was held, in the narrow column beside its text. */
export function InterviewDetails({ interview, people }: { interview: InterviewView; people: string }) {
  const t = useTranslations();
  const when = useTranslations("time");
  const locale = useLocale();
  const languageName = useLanguageName();
  const { person, heardFrom, interviewer } = interview;
  const day = { edtf: interview.startedOn, words: "", earliest: null, latest: null };
  const attributes = [
    person.sex !== "unknown" && t(`people.sexes.${person.sex}`),
    person.ageBand !== "unknown" && t(`people.ageBands.${person.ageBand}`),
    person.occupation,
  ];

  return (
    <Section title={t("interviews.details")}>
      <DescriptionList
        stacked
        items={[
          {
            term: t("interviews.fields.person"),
            value: (
              <>
                <TextLink href={`${people}/${person.personId}`}>{person.code}</TextLink>
                {attributes.filter(Boolean).map((attribute) => ` · ${attribute}`)}
              </>
            ),
          },
          { term: t("interviews.fields.knowledge"), value: t(`interviews.knowledgeKinds.${interview.knowledge}`) },
          // Who saw it did not hear it from anyone: only of hearsay is it a gap that nobody is named.
          ...(heardFrom || interview.knowledge === "hearsay"
            ? [
                {
                  term: t("interviews.fields.heardFrom"),
                  value: heardFrom && <TextLink href={`${people}/${heardFrom.personId}`}>{heardFrom.code}</TextLink>,
                },
              ]
            : []),
          { term: t("interviews.fields.startedOn"), value: formatWhen(day, locale, when) },
          { term: t("interviews.fields.modality"), value: t(`interviews.modalities.${interview.modality}`) },
          { term: t("interviews.fields.placeWords"), value: interview.placeWords },
          { term: t("interviews.fields.languages"), value: interview.languages.map(languageName).join(", ") },
          {
            term: t("interviews.fields.interpreter"),
            value: t(`interviews.${interview.hasInterpreter ? "yes" : "no"}`),
          },
          {
            term: t("interviews.fields.interviewer"),
            value: interviewer && `${interviewer.name} (${interviewer.code})`,
          },
          { term: t("interviews.fields.reliability"), value: t(`interviews.reliabilities.${interview.reliability}`) },
          {
            term: t("interviews.fields.summary"),
            value: interview.summary && <p className="whitespace-pre-line">{interview.summary}</p>,
          },
        ]}
      />
    </Section>
  );
}
