import { useTranslations } from "next-intl";
import { sourceHref } from "@/components/citations/source-href";
import { TextLink } from "@/components/ui/text-link";
import type { CitationView } from "@/lib/citations/types";

type Props = { citations: readonly CitationView[]; base: string };

/** The passages that an act stands on, by code: each opens where it stands. No word of them is repeated here. */
export function ActSourceLinks({ citations, base }: Props) {
  const t = useTranslations();
  const standing = citations.filter(({ withdrawn }) => withdrawn === null);
  if (standing.length === 0)
    return <p className="mt-2 text-sm text-ink-muted">{t("accountability.figure.noSources")}</p>;
  return (
    <div className="mt-2 text-sm">
      <p className="font-semibold">{t("accountability.figure.sources")}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
        {standing.map((citation) => (
          <li key={citation.id}>
            <TextLink quiet href={sourceHref(citation, base)} className="code">
              {citation.source.code}
              {citation.source.kind === "interview" && ` ¶ ${citation.source.paragraphNumber}`}
            </TextLink>{" "}
            <span className="text-ink-muted">{t(`vocabulary.bearings.${citation.bearing}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
