import { useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { StatusBadge } from "@/components/ui/status-badge";
import type { OriginGroup, StandingView } from "@/lib/findings/standing/types";

/** Which sources are one, and which of those count: the passages themselves stand below. */
export function OriginSummary({ standing: { groups, sourceRefs, computed } }: { standing: StandingView }) {
  const t = useTranslations("findings");
  if (groups.length === 0) return null;
  const codeOf = (id: string) => sourceRefs.find(({ sourceId }) => sourceId === id)?.code ?? "";
  return (
    <div>
      <p className="text-table font-semibold text-ink-strong">{t("sources")}</p>
      <ul className="flex flex-col">
        {groups.map((group) => (
          <li key={group.sourceIds.join()} className="flex flex-wrap items-baseline gap-x-3">
            <span>
              {group.sourceIds.map((id, index) => (
                <span key={id}>
                  {index > 0 && " + "}
                  <Code>{codeOf(id)}</Code>
                </span>
              ))}
            </span>
            {computed && <Counts group={group} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A group that counts says so; one that does not says why, by its first passage. */
function Counts({ group }: { group: OriginGroup }) {
  const t = useTranslations("findings");
  if (group.counts) return <StatusBadge tone="good">{t("groupCounts")}</StatusBadge>;
  const [first] = group.citations;
  return (
    <StatusBadge tone="neutral" shape="dashed">
      {first ? t(`countsAs.${first.countsAs}`) : t("groupCountsNot")}
    </StatusBadge>
  );
}
