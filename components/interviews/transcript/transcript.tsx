import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { MarkTarget } from "@/components/ui/mark-target";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { partSize } from "@/lib/interviews/transcript/rules";
import { type InterviewView, knownLanguages } from "@/lib/interviews/types";
import { AddTextForm } from "./add-text-form";
import { ReadBackForm } from "./read-back-form";
import { StatementState } from "./statement-state";
import { TranscriptParagraph } from "./transcript-paragraph";
import { TranscriptParts } from "./transcript-parts";

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
  const { paragraphs, part, statement } = interview;
  const isDraft = statement === null;
  // In one language only: a conversation in several does not say which paragraph is in which.
  const [only, ...others] = interview.languages;
  const lang = others.length === 0 ? knownLanguages.find((code) => code === only) : undefined;
  // A long text that is shown whole is for reading, finding and print: what is worked on comes in parts.
  const canWrite = interview.canWriteTranscript && (!part.isWhole || part.total <= partSize * 1.5);
  const isAtEnd = part.to === part.total;

  return (
    <Section title={t("transcript")}>
      {(part.total > 0 || statement) && <StatementState statement={statement} path={path} total={part.total} />}
      {part.total === 0 && <EmptyState title={t("noParagraphs")}>{t("noParagraphsBody")}</EmptyState>}
      <TranscriptParts part={part} path={path} />
      <ol className="mb-6">
        {paragraphs.map((paragraph, at) => {
          const before = paragraphs[at - 1]?.speaker ?? (part.from === 1 ? "interviewee" : null);
          return (
            <TranscriptParagraph
              key={paragraph.paragraphId}
              {...{ paragraph, lang, path, investigationCode, isDraft, canWrite }}
              isTurn={paragraph.speaker !== before}
              isOpen={canWrite && paragraph.paragraphId === editedId}
            />
          );
        })}
      </ol>
      {paragraphs.length > 20 && <TranscriptParts part={part} path={path} isEnd />}
      <MarkTarget />
      {interview.canWriteTranscript && isDraft && (
        <p className="mb-4 print:hidden">
          <TextLink href={`${path}/import`}>{t("import.link")}</TextLink>
        </p>
      )}
      {canWrite && isAtEnd && (
        <AddTextForm
          key={String(isDraft)}
          interviewId={interview.interviewId}
          languages={interview.languages}
          isFixed={!isDraft}
          lang={lang}
        />
      )}
      {canWrite && isAtEnd && isDraft && part.total > 0 && <ReadBackForm interview={interview} />}
    </Section>
  );
}
