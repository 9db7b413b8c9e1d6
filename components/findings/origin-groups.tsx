import { useTranslations } from "next-intl";
import { passageHref } from "@/components/citations/source-href";
import { Code } from "@/components/ui/code";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { CitationLine, CountsAs, OriginGroup, SourceRef, StandingView } from "@/lib/findings/standing/types";

const looks: Record<CountsAs, { tone: Tone; shape: Shape }> = {
  counts: { tone: "good", shape: "check" },
  probable_only: { tone: "info", shape: "dot" },
  no_consent: { tone: "neutral", shape: "lock" },
  not_verified: { tone: "neutral", shape: "dashed" },
  contradicts: { tone: "bad", shape: "cross" },
  answered: { tone: "warning", shape: "info" },
  context: { tone: "neutral", shape: "info" },
  withheld: { tone: "neutral", shape: "lock" },
};

/** What an act stands on, by independent origin: each group counts once, or says why it does not. */
export function OriginGroups({ standing, base }: { standing: StandingView; base: string }) {
  const t = useTranslations("findings");
  if (standing.groups.length === 0) return <p className="text-ink-muted">{t("noSources")}</p>;
  return (
    <ul className="flex flex-col divide-y divide-rule border-y border-rule">
      {standing.groups.map((group) => (
        <Group
          key={group.sourceIds.join()}
          group={group}
          refs={standing.sourceRefs}
          base={base}
          incidentId={standing.incidentId}
        />
      ))}
    </ul>
  );
}

type GroupProps = { group: OriginGroup; refs: readonly SourceRef[]; base: string; incidentId: string };

function Group({ group, refs, base, incidentId }: GroupProps) {
  const t = useTranslations("findings");
  const codes = group.sourceIds.map((id) => refs.find(({ sourceId }) => sourceId === id)?.code ?? "");
  return (
    <li className="py-2">
      {codes.length > 1 && (
        <p className="font-semibold text-ink-strong">{t("oneOrigin", { sources: codes.join(", ") })}</p>
      )}
      <ul className="flex flex-col gap-1.5">
        {group.citations.map((citation) => (
          <Passage
            key={citation.citationId}
            citation={citation}
            source={refs.find(({ sourceId }) => sourceId === citation.sourceId)}
            base={base}
            incidentId={incidentId}
          />
        ))}
      </ul>
    </li>
  );
}

type PassageProps = { citation: CitationLine; source: SourceRef | undefined; base: string; incidentId: string };

function Passage({ citation, source, base, incidentId }: PassageProps) {
  const t = useTranslations("findings");
  const words = useTranslations("vocabulary");
  const { sourceId, paragraphId } = citation;
  const href = source?.kind === "interview" ? passageHref(base, sourceId, paragraphId) : `${base}/evidence/${sourceId}`;
  return (
    <li>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <TextLink href={href}>
          <Code>{source?.code}</Code>
          {citation.paragraph !== null && ` ${t("paragraph", { number: citation.paragraph })}`}
        </TextLink>
        <span className="text-ink-muted">{words(`knowledgeBases.${citation.knowledge}`)}</span>
        <StatusBadge {...looks[citation.countsAs]}>{t(`countsAs.${citation.countsAs}`)}</StatusBadge>
        {citation.countsAs === "contradicts" && (
          <TextLink href={`${base}/incidents/${incidentId}#citation-${citation.citationId}`}>{t("answerIt")}</TextLink>
        )}
      </div>
      <p className="text-sm text-ink-muted">
        {[
          citation.carries.map((attribute) => words(`attributes.${attribute}`)).join(", "),
          citation.saysCountMin !== null && t("says", { min: citation.saysCountMin }),
          citation.saysCountWords,
          citation.isAdmission && t("admission"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {citation.quote && (
        <blockquote className="mt-0.5 line-clamp-4 font-serif text-ink">
          <q>{citation.quote}</q>
        </blockquote>
      )}
    </li>
  );
}
