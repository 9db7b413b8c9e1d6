import { useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import { bearings } from "@/lib/findings/types";
import type { ParagraphView } from "@/lib/interviews/types";

const looks: Record<(typeof bearings)[number], { tone: Tone; shape: Shape }> = {
  supports: { tone: "good", shape: "check" },
  contradicts: { tone: "bad", shape: "cross" },
  context: { tone: "neutral", shape: "info" },
};

type Props = { paragraph: ParagraphView; path: string; investigationCode: string };

/** The acts that a paragraph is cited for, beside it: each opens its incident. */
export function CitationMarks({ paragraph: { paragraphId, citations }, path, investigationCode }: Props) {
  const t = useTranslations();
  return (
    <ul aria-label={t("interviews.citedBy")} className="flex flex-col gap-1.5 text-sm">
      {citations.map((citation) => {
        const bearing = bearings.find((known) => known === citation.bearing) ?? "context";
        return (
          <li key={citation.citationId}>
            <TextLink href={`/${investigationCode}/incidents/${citation.incidentId}`}>
              <Code>{citation.actCode}</Code>
            </TextLink>{" "}
            <StatusBadge {...looks[bearing]} className="text-xs">
              {t(`vocabulary.bearings.${bearing}`)}
            </StatusBadge>
            {citation.citedVersion !== null && (
              <TextLink quiet href={`${path}/versions?paragraph=${paragraphId}`} className="block text-xs">
                {t("interviews.citedVersion", { version: citation.citedVersion })}
              </TextLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
