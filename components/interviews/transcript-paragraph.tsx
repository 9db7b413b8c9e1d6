import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { TextLink } from "@/components/ui/text-link";
import type { ParagraphView } from "@/lib/interviews/types";
import { CitationMarks } from "./citation-marks";
import { CitedText } from "./cited-text";
import { EditParagraph } from "./edit-paragraph";

type Props = {
  paragraph: ParagraphView;
  lang: string | undefined;
  /** The interview's own address. */
  path: string;
  investigationCode: string;
  isDraft: boolean;
  canWrite: boolean;
  isEdited: boolean;
};

/** A numbered paragraph: its number in the margin, its words, and beside them what cites them. */
export function TranscriptParagraph({ paragraph, lang, path, investigationCode, isDraft, canWrite, isEdited }: Props) {
  const t = useTranslations("interviews");
  const { paragraphId, number, speaker, isAddendum } = paragraph;
  return (
    <li
      id={paragraphId}
      className="grid scroll-mt-24 grid-cols-[2rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 py-2.5 target:bg-accent-soft xl:grid-cols-[2rem_minmax(0,1fr)_9.5rem] print:break-inside-avoid"
    >
      <a
        href={`#${paragraphId}`}
        aria-label={t("paragraph", { number })}
        className="pt-0.5 text-end font-serif text-sm text-ink-muted tabular-nums no-underline hover:underline"
      >
        {number}
      </a>
      <div className="min-w-0">
        {(speaker !== "interviewee" || isAddendum) && (
          <p className="text-sm text-ink-muted">
            {speaker !== "interviewee" && t(`speakers.${speaker}`)}
            {speaker !== "interviewee" && isAddendum && " · "}
            {isAddendum && (
              <>
                {t("addendumOn")} <DateTime at={paragraph.recordedAt} precision="day" />
              </>
            )}
          </p>
        )}
        {isEdited ? (
          <EditParagraph paragraph={paragraph} path={path} />
        ) : (
          <CitedText paragraph={paragraph} lang={lang} />
        )}
      </div>
      <div className="col-start-2 flex flex-wrap items-start gap-x-4 gap-y-1 xl:col-start-3 xl:flex-col">
        {paragraph.citations.length > 0 && (
          <CitationMarks citations={paragraph.citations} investigationCode={investigationCode} />
        )}
        {canWrite && (
          <p className="flex gap-3 text-sm print:hidden">
            <TextLink
              quiet
              href={`/${investigationCode}/citations/new?paragraph=${paragraphId}`}
              aria-label={t("citeParagraph", { number })}
            >
              {t("cite")}
            </TextLink>
            {isDraft && !isEdited && (
              <TextLink
                quiet
                href={`${path}?edit=${paragraphId}#${paragraphId}`}
                aria-label={t("editParagraph", { number })}
              >
                {t("edit")}
              </TextLink>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
