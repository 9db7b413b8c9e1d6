import { useTranslations } from "next-intl";
import { passageHref } from "@/components/citations/source-href";
import { Code } from "@/components/ui/code";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { OriginGroup, StandingView } from "@/lib/findings/standing/types";

type Props = { standing: StandingView; base: string };

/** Which sources are one, and which of those count, each passage a way to where it stands. What they say is told below. */
export function OriginSummary({ standing, base }: Props) {
  const t = useTranslations("findings");
  const { groups, computed } = standing;
  if (groups.length === 0) return null;
  // Which groups count tells what verification came to; who must judge first sees them all alike.
  const counting = computed ? groups.filter((group) => group.counts) : groups;
  const others = computed ? groups.filter((group) => !group.counts) : [];
  return (
    <div className="text-table">
      <p className="font-semibold text-ink-strong">{t("sources")}</p>
      <ul className="flex flex-wrap gap-x-4">
        {counting.map((group) => (
          <li key={group.sourceIds.join()}>
            <Links group={group} standing={standing} base={base} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ul className="mt-1 flex flex-col">
          {others.map((group) => (
            <li key={group.sourceIds.join()} className="flex flex-wrap items-baseline gap-x-3">
              <span>
                <Links group={group} standing={standing} base={base} />
              </span>
              <WhyNot group={group} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The passages of one origin: "INT-0001 § 2 + INT-0061 § 2". */
function Links({ group, standing: { sourceRefs }, base }: Props & { group: OriginGroup }) {
  const t = useTranslations("findings");
  return group.citations.map((citation, index) => {
    const source = sourceRefs.find(({ sourceId }) => sourceId === citation.sourceId);
    const { sourceId, paragraphId } = citation;
    const href =
      source?.kind === "interview" ? passageHref(base, sourceId, paragraphId) : `${base}/evidence/${sourceId}`;
    return (
      <span key={citation.citationId}>
        {index > 0 && " + "}
        <TextLink quiet href={href} className="inline-block whitespace-nowrap leading-6">
          <Code>{source?.code}</Code>
          {citation.paragraph !== null && ` ${t("paragraph", { number: citation.paragraph })}`}
        </TextLink>
      </span>
    );
  });
}

/** Why a group does not count, by its first passage. */
function WhyNot({ group: { citations } }: { group: OriginGroup }) {
  const t = useTranslations("findings");
  const [first] = citations;
  return (
    <StatusBadge tone="neutral" shape="dashed">
      {first ? t(`countsAs.${first.countsAs}`) : t("groupCountsNot")}
    </StatusBadge>
  );
}
