import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Role } from "@/lib/access/actor";
import type { Standing } from "@/lib/overview/types";

type Props = { standings: Standing[]; base: string; roles: Role[] };

/** How far the acts are from a finding: a bar each, its number beside it, each a way into the list. */
export function StandingsChart({ standings, base, roles }: Props) {
  const t = useTranslations("overview");
  const most = Math.max(1, ...standings.map(({ acts }) => acts));
  return (
    <Section
      title={t("standings")}
      actions={roles.includes("reviewer") && <ButtonLink href={`${base}/review`}>{t("toReview")}</ButtonLink>}
    >
      {standings.length === 0 && <p className="text-ink-muted">{t("noActs")}</p>}
      <ul className="flex max-w-2xl flex-col gap-1.5">
        {standings.map(({ status, acts }) => (
          <li key={status} className="grid grid-cols-[9rem_3rem_1fr] items-center gap-2">
            <TextLink href={`${base}/incidents?status=${status}`}>{t(`status.${status}`)}</TextLink>
            <span className="text-end tabular-nums">{acts}</span>
            <meter className="h-2 w-full" min={0} max={most} value={acts} aria-label={t("barLabel", { acts })} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
