import { useTranslations } from "next-intl";
import { sourceHref } from "@/components/citations/source-href";
import { TextLink } from "@/components/ui/text-link";
import type { CitationView } from "@/lib/citations/types";
import type { CitationLine, StandingView } from "@/lib/findings/standing/types";
import type { SeenStatus } from "@/lib/verification/rounds";

type Props = {
  citations: readonly CitationView[];
  base: string;
  /** How the act's sources weigh, as this reader may see it. */
  standing: StandingView | undefined;
  /** Verification by evidence id, as this reader may see it. */
  statuses: ReadonlyMap<string, SeenStatus>;
};

/**
 * The passages that an act stands on, by code: each opens where it stands, and says where it weighs less than it seems to.
 * No word of them is repeated here.
 */
export function ActSourceLinks({ citations, base, standing, statuses }: Props) {
  const t = useTranslations();
  const passages = citations.filter(({ withdrawn }) => withdrawn === null);
  if (passages.length === 0)
    return <p className="mt-2 text-sm text-ink-muted">{t("accountability.figure.noSources")}</p>;
  return (
    <div className="mt-2 text-sm">
      <p className="font-semibold">{t("accountability.figure.sources")}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-0.5">
        {passages.map((citation) => (
          <li key={citation.id}>
            <TextLink quiet href={sourceHref(citation, base)} className="code">
              {citation.source.code}
              {citation.source.kind === "interview" && ` § ${citation.source.paragraphNumber}`}
            </TextLink>{" "}
            <span className="text-ink-muted">{t(`vocabulary.bearings.${citation.bearing}`)}</span>
            <Weight id={citation.id} standing={standing} statuses={statuses} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type WeightProps = Pick<Props, "standing" | "statuses"> & { id: string };

/** Why a passage counts for less than its bearing promises; nothing where it counts in full, as an origin of its own. */
function Weight({ id, standing, statuses }: WeightProps) {
  const t = useTranslations("accountability.figure.weights");
  const group = standing?.groups.find(({ citations }) => citations.some(({ citationId }) => citationId === id));
  const line = group?.citations.find(({ citationId }) => citationId === id);
  if (!group || !line) return null;

  const others = group.sourceIds
    .filter((sourceId) => sourceId !== line.sourceId)
    .flatMap((sourceId) => standing?.sourceRefs.find((ref) => ref.sourceId === sourceId)?.code ?? []);
  const words = [
    ...(line.countsAs === "counts" ? [] : [t(line.countsAs, { status: statuses.get(line.sourceId) ?? "unverified" })]),
    ...(weighsWithOthers(line) && others.length > 0 ? [t("one_origin", { sources: others.join(", ") })] : []),
  ];
  return words.length > 0 && <span> · {words.join("; ")}</span>;
}

/** Of what carries nothing anyway, the origin tells nothing. */
function weighsWithOthers({ countsAs }: CitationLine): boolean {
  return countsAs === "counts" || countsAs === "probable_only";
}
