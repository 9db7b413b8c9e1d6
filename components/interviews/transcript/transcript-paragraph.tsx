import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { DateTime } from "@/components/ui/date-time";
import { TextLink } from "@/components/ui/text-link";
import type { ParagraphView } from "@/lib/interviews/types";
import { Timecode } from "../import/timecode";
import { CitationMarks } from "./citation-marks";
import { OpenParagraph } from "./open-paragraph";
import { SideBySide } from "./side-by-side";

type Props = {
  paragraph: ParagraphView;
  lang: string | undefined;
  /** The interview's own address. */
  path: string;
  investigationCode: string;
  isDraft: boolean;
  canWrite: boolean;
  /** Its speaker is not the one before: the turn begins here. */
  isTurn: boolean;
  isOpen: boolean;
};

/** A numbered paragraph: its number in the margin, who says it, its words, and beside them what cites them. */
export function TranscriptParagraph({ paragraph, lang, path, investigationCode, isTurn, isOpen, ...rest }: Props) {
  const t = useTranslations("interviews");
  const { paragraphId, number } = paragraph;
  return (
    <li
      id={paragraphId}
      className={classNames(
        "grid scroll-mt-24 grid-cols-[2rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 py-2.5 target:bg-accent-soft xl:grid-cols-[2rem_minmax(0,1fr)_9.5rem] print:break-inside-avoid",
        // Not drawn until it is near: found by the browser's search and printed all the same.
        "[contain-intrinsic-size:auto_6rem] [content-visibility:auto] print:[content-visibility:visible]",
      )}
    >
      <a
        href={`#${paragraphId}`}
        aria-label={t("paragraph", { number })}
        className="pt-0.5 text-end font-serif text-sm text-ink-muted tabular-nums no-underline hover:underline"
      >
        {number}
      </a>
      <div className="min-w-0">
        <Heading paragraph={paragraph} isTurn={isTurn} path={path} />
        <SideBySide paragraph={paragraph} lang={lang} />
        <Beside paragraph={paragraph} path={path} />
        {isOpen && <OpenParagraph paragraph={paragraph} path={path} isDraft={rest.isDraft} lang={lang} />}
      </div>
      <div className="col-start-2 flex flex-wrap items-start gap-x-4 gap-y-1 xl:col-start-3 xl:flex-col">
        {paragraph.citations.length > 0 && (
          <CitationMarks paragraph={paragraph} path={path} investigationCode={investigationCode} />
        )}
        {rest.canWrite && (
          <p className="flex flex-wrap gap-x-3 text-sm print:hidden">
            <TextLink
              quiet
              href={`/${investigationCode}/citations/new?paragraph=${paragraphId}`}
              aria-label={t("citeParagraph", { number })}
            >
              {t("cite")}
            </TextLink>
            {!isOpen && (
              <TextLink
                quiet
                href={`${path}?edit=${paragraphId}#${paragraphId}`}
                aria-label={t(rest.isDraft ? "editParagraph" : "markParagraph", { number })}
              >
                {t(rest.isDraft ? "edit" : "markAndTranslate")}
              </TextLink>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** Who begins to speak here, when in the recording, and of an addendum when it was added and what it is about. */
function Heading({ paragraph, isTurn, path }: Pick<Props, "paragraph" | "isTurn" | "path">) {
  const t = useTranslations("interviews");
  const { speaker, isAddendum, about, startMs } = paragraph;
  if (!isTurn && !isAddendum && startMs === null) return null;
  return (
    <p className="text-sm text-ink-muted">
      {isTurn && <span className="font-semibold text-ink">{t(`speakers.${speaker}`)}</span>}
      {startMs !== null && (
        <>
          {isTurn && " · "}
          <Timecode ms={startMs} />
        </>
      )}
      {(isTurn || startMs !== null) && isAddendum && " · "}
      {isAddendum && (
        <>
          {t("addendumOn")} <DateTime at={paragraph.recordedAt} precision="day" />
        </>
      )}
      {about && (
        <>
          {" · "}
          <a href={`${path}?at=${about.paragraphId}#${about.paragraphId}`} className="text-accent underline">
            {t("aboutParagraph", { number: about.number })}
          </a>
        </>
      )}
    </p>
  );
}

/** Words that may run the other way, in a sentence of the reader's: Unicode's isolates keep its signs where they belong. */
const isolated = (words: string) => `\u2068${words}\u2069`;

/** What is to be known with a passage: that an addendum is about it, and marks whose words are gone. */
function Beside({ paragraph, path }: { paragraph: ParagraphView; path: string }) {
  const t = useTranslations("interviews");
  const lost = paragraph.marks.filter(({ at }) => at === null);
  if (paragraph.addenda.length === 0 && lost.length === 0) return null;
  return (
    <ul className="mt-1 text-sm text-ink-muted">
      {paragraph.addenda.map(({ paragraphId, number }) => (
        <li key={paragraphId}>
          <a href={`${path}?at=${paragraphId}#${paragraphId}`} className="text-accent underline">
            {t("hasAddendum", { number })}
          </a>
        </li>
      ))}
      {lost.map(({ markId, kind, quote }) => (
        <li key={markId}>{t("lostMark", { kind: t(`markKinds.${kind}`), quote: isolated(quote) })}</li>
      ))}
    </ul>
  );
}
