import { useTranslations } from "next-intl";
import { ActStatusBadge } from "@/components/incidents/act-status";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { type ActStatus, findingStatuses } from "@/lib/incidents/types";
import type { Standing } from "@/lib/overview/types";

/** The colours of the statuses themselves: a bar says nothing that its word and its number don't. */
const fills: Record<ActStatus, string> = {
  undecided: "fill-edge",
  reported: "fill-edge",
  probable: "fill-accent",
  confirmed: "fill-good",
  contested: "fill-warning",
  discounted: "fill-bad",
};

const order = ["undecided", ...findingStatuses] as const;

/** How far the acts are from a finding, always in one order: a status, its number and a bar, each a way into the list. */
export function StandingsChart({ standings, base }: { standings: Standing[]; base: string }) {
  const t = useTranslations("overview");
  const most = Math.max(1, ...standings.map(({ acts }) => acts));
  const rows = order.map((status) => ({
    status,
    acts: standings.find((standing) => standing.status === status)?.acts ?? 0,
  }));
  return (
    <Section title={t("standings")}>
      {standings.length === 0 && <p className="text-ink-muted">{t("noActs")}</p>}
      {standings.length > 0 && (
        <ul className="flex max-w-2xl flex-col gap-1">
          {rows.map(({ status, acts }) => (
            <li key={status} className="grid grid-cols-[minmax(9rem,auto)_3rem_1fr] items-center gap-2">
              <TextLink quiet href={`${base}/incidents?status=${status}`}>
                <ActStatusBadge status={status} />
              </TextLink>
              <span className="text-end tabular-nums">{acts}</span>
              <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full">
                <rect x="0" y="0" width="100" height="8" className="fill-sunken" />
                <rect x="0" y="0" width={(acts / most) * 100} height="8" className={fills[status]} />
              </svg>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
