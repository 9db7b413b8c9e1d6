import { useTranslations } from "next-intl";
import { Prose } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";
import type { LetterView } from "@/lib/correspondence/types";

/** The letter as the party reads it, with what was answered to each allegation. */
export function LetterText({ letter, base }: { letter: LetterView; base: string }) {
  const t = useTranslations("correspondence");
  const hasReply = letter.state.repliedOn !== null;
  return (
    <Prose as="article">
      {letter.body.split(/\n{2,}/).map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text have no other identity
        <p key={at} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
      <ol className="mt-4">
        {letter.allegations.map(({ number, words, incident, answer }) => (
          <li key={number} id={`a-${number}`} className="mb-3">
            <span className="whitespace-pre-line">{words}</span>
            {incident && (
              <>
                {" "}
                <TextLink href={`${base}/incidents/${incident.id}`} className="font-sans text-sm">
                  {incident.code}
                </TextLink>
              </>
            )}
            {hasReply && <div className="font-sans text-sm text-ink-muted">{t(`answers.${answer}`)}</div>}
          </li>
        ))}
      </ol>
    </Prose>
  );
}
