import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { CitationView } from "@/lib/citations/types";
import type { StandingView } from "@/lib/findings/standing/types";
import { CitationItem } from "./citation-item";
import { SourcesByOrigin } from "./sources-by-origin";

type Props = {
  act: { number: number; code: string };
  citations: readonly CitationView[];
  base: string;
  standing: StandingView | undefined;
  /** Whether what each source says stands open from the start. */
  open: boolean;
  /** Above the sources: how far the act is decided, and what is missing for the next status. */
  children?: ReactNode;
};

/** Beside an act, what it stands on: contradictions in view, the rest of what its sources say folded under their number. */
export function ActSources({ act, citations, base, standing, open, children }: Props) {
  const t = useTranslations("citations");
  const headingId = useId();
  const inForce = citations.filter(({ withdrawn }) => !withdrawn);
  const unanswered = inForce.filter((citation) => isUnanswered(citation));
  const others = inForce.filter((citation) => !isUnanswered(citation));
  const withdrawn = citations.filter((one) => one.withdrawn);
  return (
    <aside aria-labelledby={headingId} className="min-w-0 lg:border-s lg:border-rule lg:ps-8">
      <h3 id={headingId} className="mb-1.5 text-base font-semibold">
        {t.rich("standsOn", { code: () => <TextLink href={`#act-${act.number}`}>{act.code}</TextLink> })}
      </h3>
      {children}
      {unanswered.length > 0 && (
        <Notice tone="warning" title={t("contradicted", { count: unanswered.length })} className="mb-3">
          <Passages citations={unanswered} base={base} />
        </Notice>
      )}
      {inForce.length === 0 && <p className="text-ink-muted">{t("noneYet")}</p>}
      {others.length > 0 && (
        <Disclosure open={open} summary={<Summary citations={others} standing={standing} />}>
          <SourcesByOrigin citations={others} groups={standing?.groups ?? []} base={base} />
        </Disclosure>
      )}
      {withdrawn.length > 0 && (
        <Disclosure summary={t("withdrawnOnes", { count: withdrawn.length })}>
          <Passages citations={withdrawn} base={base} />
        </Disclosure>
      )}
    </aside>
  );
}

/** How many passages of how many sources, and how many independent origins count: unsaid to who must judge first. */
function Summary({ citations, standing }: { citations: readonly CitationView[]; standing: StandingView | undefined }) {
  const t = useTranslations("citations");
  const counts = {
    passages: citations.length,
    sources: new Set(citations.map(({ source }) => source.id)).size,
  };
  if (!standing?.computed) return t("folded", counts);
  return t("foldedOrigins", { ...counts, origins: standing.groups.filter((group) => group.counts).length });
}

function Passages({ citations, base }: { citations: readonly CitationView[]; base: string }) {
  return (
    <ul className="divide-y divide-rule">
      {citations.map((citation) => (
        <CitationItem key={citation.id} citation={citation} base={base} />
      ))}
    </ul>
  );
}

function isUnanswered({ bearing, answers }: CitationView): boolean {
  return bearing === "contradicts" && answers.length === 0;
}
