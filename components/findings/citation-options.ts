import { useTranslations } from "next-intl";
import type { Option } from "@/components/ui/select-field";
import type { CitationLine, StandingView } from "@/lib/findings/standing/types";

const longest = 140;

/** Passages as choices: code and paragraph, how the source knows, whether it counts, and its first words. */
export function useCitationOptions({ sourceRefs }: StandingView): (citations: readonly CitationLine[]) => Option[] {
  const t = useTranslations("findings");
  const words = useTranslations("vocabulary");
  return (citations) =>
    citations.map((citation) => {
      const code = sourceRefs.find(({ sourceId }) => sourceId === citation.sourceId)?.code ?? "";
      const at = citation.paragraph === null ? "" : ` ${t("paragraph", { number: citation.paragraph })}`;
      const { quote } = citation;
      const start = quote.length > longest ? `${quote.slice(0, longest)}…` : quote;
      const says = citation.saysCountMin === null ? "" : ` · ${t("says", { min: citation.saysCountMin })}`;
      return {
        value: citation.citationId,
        label: `${code}${at} · ${words(`knowledgeBases.${citation.knowledge}`)} · ${t(`countsAs.${citation.countsAs}`)}${says}`,
        hint: start === "" ? undefined : t("form.quote", { quote: start }),
      };
    });
}
