import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { InterviewLine, InterviewView } from "@/lib/interviews/types";
import { formatWhen } from "@/lib/time/edtf";
import { ContactNotice } from "./contact-notice";
import { InterviewLines } from "./interview-lines";
import { useLanguageName } from "./language-name";
import { RecordDetails } from "./record-details";

type Props = { interview: InterviewView; others: InterviewLine[]; base: string };

/** How the conversation was held, in the narrow column beside its text. */
export function InterviewDetails({ interview, others, base }: Props) {
  const t = useTranslations();
  const when = useTranslations("time");
  const locale = useLocale();
  const languageName = useLanguageName();
  const { person, heardFrom, interviewer, record } = interview;
  const people = `${base}/people`;
  const day = (edtf: string) => formatWhen({ edtf, words: "", earliest: null, latest: null }, locale, when);
  const attributes = [
    person.sex !== "unknown" && t(`people.sexes.${person.sex}`),
    person.ageBand !== "unknown" && t(`people.ageBands.${person.ageBand}`),
    person.occupation,
  ];

  return (
    <Section title={t("interviews.details")}>
      <ContactNotice contact={interview.contact} />
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
          {
            term: t("interviews.fields.startedOn"),
            value: record.endedOn ? `${day(interview.startedOn)} – ${day(record.endedOn)}` : day(interview.startedOn),
          },
          { term: t("interviews.fields.modality"), value: t(`interviews.modalities.${interview.modality}`) },
          { term: t("interviews.fields.placeWords"), value: interview.placeWords },
          { term: t("interviews.fields.languages"), value: interview.languages.map(languageName).join(", ") },
          {
            term: t("interviews.fields.interpreter"),
            value: record.interpreter ? (
              <TextLink href={`${people}/${record.interpreter.personId}`}>{record.interpreter.code}</TextLink>
            ) : (
              t(`interviews.${interview.hasInterpreter ? "yes" : "no"}`)
            ),
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
      <RecordDetails record={record} people={people} />
      {others.length > 0 && (
        <Section title={t("interviews.otherSessions")} level={3} hint={t("interviews.otherSessionsHint")}>
          <InterviewLines lines={others} path={`${base}/interviews`} />
        </Section>
      )}
    </Section>
  );
}
