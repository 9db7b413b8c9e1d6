import { useTranslations } from "next-intl";
import type { CitationView } from "@/lib/citations/types";
import type { CountsAs, OriginGroup } from "@/lib/findings/standing/types";
import { CitationItem } from "./citation-item";

type Props = { citations: readonly CitationView[]; groups: readonly OriginGroup[]; base: string };

/** What each source says, those of one origin together: they count once. */
export function SourcesByOrigin({ citations, groups, base }: Props) {
  const t = useTranslations("findings");
  const countsAs = new Map(
    groups.flatMap((group) => group.citations.map((line): [string, CountsAs] => [line.citationId, line.countsAs])),
  );
  return (
    <ul className="flex flex-col divide-y divide-rule border-y border-rule">
      {byOrigin(citations, groups).map((together) => {
        const codes = [...new Set(together.map(({ source }) => source.code))];
        return (
          <li key={together.map(({ id }) => id).join()}>
            {codes.length > 1 && (
              <p className="pt-2 text-sm font-semibold text-ink-strong">
                {t("oneOrigin", { sources: codes.join(", ") })}
              </p>
            )}
            <ul>
              {together.map((citation) => (
                <CitationItem key={citation.id} citation={citation} base={base} countsAs={countsAs.get(citation.id)} />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

/** In the order of the groups; a passage that is in none of them (cited since they were worked out) stands alone, last. */
function byOrigin(citations: readonly CitationView[], groups: readonly OriginGroup[]): CitationView[][] {
  const grouped = groups.map((group) =>
    group.citations.flatMap(({ citationId }) => citations.filter(({ id }) => id === citationId)),
  );
  const placed = new Set(grouped.flat());
  return [...grouped, ...citations.filter((one) => !placed.has(one)).map((one) => [one])].filter(
    (group) => group.length > 0,
  );
}
