import type { ParagraphView } from "@/lib/interviews/types";
import { segmentsOf } from "./marks";

type Props = { paragraph: ParagraphView; lang: string | undefined };

/** A paragraph's words as they were said, with what acts cite of them underlined. */
export function CitedText({ paragraph, lang }: Props) {
  const ranges = paragraph.citations.flatMap(({ at }) => (at ? [at] : []));
  let offset = 0;
  return (
    <p lang={lang} dir="auto" className="reading whitespace-pre-line">
      {segmentsOf(paragraph.text, ranges).map(({ text, isCited }) => {
        const key = offset;
        offset += text.length;
        return isCited ? (
          <mark
            key={key}
            className="bg-accent-soft text-inherit underline decoration-accent decoration-1 underline-offset-4"
          >
            {text}
          </mark>
        ) : (
          text
        );
      })}
    </p>
  );
}
