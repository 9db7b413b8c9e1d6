import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { MarkKind, ParagraphView } from "@/lib/interviews/transcript/types";
import { type Segment, segmentsOf } from "./segments";

type Props = { paragraph: ParagraphView; lang: string | undefined };

/** One line style for each kind; the word behind the passage says it too. What is cited stands on a ground instead. */
const lines: Record<MarkKind, string> = {
  direct: "decoration-solid",
  hearsay: "decoration-dashed",
  opinion: "decoration-wavy",
};

/** A paragraph's words as they were said, with what acts cite of them, what they are, and what was left out. */
export function ParagraphText({ paragraph, lang }: Props) {
  const cited = paragraph.citations.flatMap(({ at }) => (at ? [at] : []));
  const marked = paragraph.marks.flatMap(({ at, kind }) => (at ? [{ ...at, kind }] : []));
  return (
    <p lang={lang} dir="auto" className="reading whitespace-pre-line">
      {segmentsOf(paragraph.text, cited, marked).map((segment) => (
        <Words key={segment.start} segment={segment} />
      ))}
    </p>
  );
}

function Words({ segment }: { segment: Segment }) {
  const t = useTranslations("interviews");
  const { text, isCited, kinds, ends, token } = segment;
  const words = token ? <LeftOut>{t(`tokens.${token === "[redacted]" ? "redacted" : "inaudible"}`)}</LeftOut> : text;
  const [kind] = kinds;
  if (!isCited && !kind) return words;

  const Element = isCited ? "mark" : "span";
  return (
    <>
      <Element
        className={classNames(
          "text-inherit underline decoration-1 underline-offset-4",
          isCited ? "bg-accent-soft" : "bg-transparent",
          kind ? `decoration-ink-muted decoration-2 ${lines[kind]}` : "decoration-accent",
        )}
      >
        {words}
      </Element>
      {ends.map((end) => (
        <small key={end} className="ms-1 align-super font-sans text-xs text-ink-muted select-none">
          {t(`markKinds.${end}`)}
        </small>
      ))}
    </>
  );
}

/** What was taken out or could not be heard: in brackets, in the reader's language, whatever the text's. */
export function LeftOut({ children }: { children: string }) {
  return (
    <span className="rounded-sm border border-dashed border-edge bg-sunken px-1 font-sans text-sm text-ink">
      [{children}]
    </span>
  );
}
