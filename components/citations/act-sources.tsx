import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Code } from "@/components/ui/code";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { CitationView, CitedSourceView } from "@/lib/citations/types";
import { CitationItem } from "./citation-item";

type Props = {
  act: { id: string; number: number; code: string };
  citations: readonly CitationView[];
  base: string;
  /** Beside the sources: the suggestion of a status, and what is missing for the next. */
  standing?: ReactNode;
};

/** What one act stands on: contradictions first, then each source with its passages. */
export function ActSources({ act, citations, base, standing }: Props) {
  const t = useTranslations("citations");
  const standingOnes = citations.filter(({ withdrawn }) => !withdrawn);
  const unanswered = standingOnes.filter(({ bearing, answers }) => bearing === "contradicts" && answers.length === 0);
  const sources = bySource(standingOnes);
  const withdrawn = citations.filter((one) => one.withdrawn);
  return (
    <Section
      title={t.rich("standsOn", { code: () => <TextLink href={`#act-${act.number}`}>{act.code}</TextLink> })}
      hint={t("sources", { count: sources.length, passages: standingOnes.length })}
    >
      {standing}
      {unanswered.length > 0 && (
        <Notice tone="warning" title={t("contradicted", { count: unanswered.length })} className="mb-3">
          <ul>
            {unanswered.map((citation) => (
              <li key={citation.id}>
                <a href={`#citation-${citation.id}`} className="underline">
                  {citation.source.code}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {sources.map(({ source, passages }) => (
        <SourceGroup key={source.id} source={source} passages={passages} base={base} />
      ))}
      {withdrawn.length > 0 && (
        <details className="mt-2 text-table">
          <summary className="text-ink-muted">{t("withdrawnOnes", { count: withdrawn.length })}</summary>
          <ul className="divide-y divide-rule">
            {withdrawn.map((citation) => (
              <CitationItem key={citation.id} citation={citation} base={base} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

type Group = { source: CitedSourceView; passages: CitationView[] };

function SourceGroup({ source, passages, base }: Group & { base: string }) {
  const t = useTranslations("citations");
  const path = source.kind === "interview" ? "interviews" : "evidence";
  return (
    <div className="mb-3 border-t border-rule pt-2">
      <h3 className="text-base font-semibold">
        <TextLink href={`${base}/${path}/${source.id}`}>
          <Code>{source.code}</Code>
        </TextLink>{" "}
        <span className="font-normal text-ink-muted">
          {source.kind === "interview" ? t("kinds.interview") : `${t(`kinds.${source.evidenceKind}`)}: ${source.title}`}
        </span>
      </h3>
      <ul className="divide-y divide-rule">
        {passages.map((citation) => (
          <CitationItem key={citation.id} citation={citation} base={base} />
        ))}
      </ul>
    </div>
  );
}

/** In the order of their first passage; a source that contradicts comes before those that support. */
function bySource(citations: readonly CitationView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const citation of citations) {
    const group = groups.get(citation.source.id) ?? { source: citation.source, passages: [] };
    group.passages.push(citation);
    groups.set(citation.source.id, group);
  }
  const contradicts = ({ passages }: Group) => passages.some(({ bearing }) => bearing === "contradicts");
  return [...groups.values()].sort((a, b) => Number(contradicts(b)) - Number(contradicts(a)));
}
