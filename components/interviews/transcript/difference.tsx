import { useTranslations } from "next-intl";
import { differenceOf } from "@/lib/interviews/transcript/diff";

/** Two versions of a text as one: what was added and what was removed is told by a word, a line and a sign, colour last. */
export function Difference({ before, after }: { before: string; after: string }) {
  const t = useTranslations("interviews.versions");
  let offset = 0;
  return (
    <p dir="auto" className="reading max-w-prose whitespace-pre-line">
      {differenceOf(before, after).map(({ text, change }) => {
        const key = offset;
        offset += text.length;
        if (change === "same") return <span key={key}>{text}</span>;
        return change === "added" ? (
          <ins key={key} className="bg-good-soft decoration-good decoration-2 underline-offset-4">
            <span className="sr-only">{t("addedHere")} </span>
            {text}
          </ins>
        ) : (
          <del key={key} className="me-0.5 bg-bad-soft decoration-bad decoration-2">
            <span className="sr-only">{t("removedHere")} </span>
            {text}
          </del>
        );
      })}
    </p>
  );
}
