import { useLocale, useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { TextLink } from "@/components/ui/text-link";
import type { InterviewLine } from "@/lib/interviews/types";
import { formatWhen } from "@/lib/time/edtf";
import { ConsentShort } from "./consent-short";

/** The interviews of one person, one line each. */
export function InterviewLines({ lines, path }: { lines: InterviewLine[]; path: string }) {
  const t = useTranslations("interviews");
  const when = useTranslations("time");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-rule border-y border-rule text-table">
      {lines.map((line) => (
        <li key={line.interviewId} className="flex flex-wrap gap-x-5 gap-y-1 py-2">
          <TextLink href={`${path}/${line.interviewId}`}>
            <Code>{line.code}</Code>
          </TextLink>
          <span>{formatWhen({ edtf: line.startedOn, words: "", earliest: null, latest: null }, locale, when)}</span>
          <span>{t(`knowledgeKinds.${line.knowledge}`)}</span>
          <ConsentShort line={line} />
        </li>
      ))}
    </ul>
  );
}
