import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { MarkTarget } from "@/components/ui/mark-target";
import { Section } from "@/components/ui/section";
import { type InterviewView, knownLanguages } from "@/lib/interviews/types";
import { AddTextForm } from "./add-text-form";
import { ReadBackForm } from "./read-back-form";
import { StatementState } from "./statement-state";
import { TranscriptParagraph } from "./transcript-paragraph";

type Props = {
  interview: InterviewView;
  path: string;
  investigationCode: string;
  /** The paragraph that the address opens for correction. */
  editedId: string | undefined;
};

/** What was said, in numbered paragraphs, from the first draft to the last addendum. */
export function Transcript({ interview, path, investigationCode, editedId }: Props) {
  const t = useTranslations("interviews");
  const { paragraphs, statement, canWriteTranscript } = interview;
  const isDraft = statement === null;
  // In one language only: a conversation in several does not say which paragraph is in which.
  const [only, ...others] = interview.languages;
  const lang = others.length === 0 ? knownLanguages.find((code) => code === only) : undefined;

  return (
    <Section title={t("transcript")}>
      {(paragraphs.length > 0 || statement) && <StatementState statement={statement} />}
      {paragraphs.length === 0 && <EmptyState title={t("noParagraphs")}>{t("noParagraphsBody")}</EmptyState>}
      <ol className="mb-6">
        {paragraphs.map((paragraph) => (
          <TranscriptParagraph
            key={paragraph.paragraphId}
            {...{ paragraph, lang, path, investigationCode, isDraft }}
            canWrite={canWriteTranscript}
            isEdited={isDraft && canWriteTranscript && paragraph.paragraphId === editedId}
          />
        ))}
      </ol>
      <MarkTarget />
      {canWriteTranscript && (
        <AddTextForm key={String(isDraft)} interviewId={interview.interviewId} isFixed={!isDraft} lang={lang} />
      )}
      {canWriteTranscript && isDraft && paragraphs.length > 0 && <ReadBackForm interview={interview} />}
    </Section>
  );
}
