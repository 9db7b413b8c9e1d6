import { useTranslations } from "next-intl";
import { ActStatusBadge } from "@/components/incidents/act-status";
import { ButtonLink } from "@/components/ui/button-link";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { StandingView } from "@/lib/findings/standing/types";
import { JudgeFirst } from "./judge-first";
import { MissingWords } from "./missing-words";
import { OriginSummary } from "./origin-summary";
import { SupportNotices } from "./support-notices";

type Props = { standing: StandingView | undefined; base: string };

/** Where an act stands, on its incident's page: decided or not, still supported or not, and what the next status lacks. */
export function ActStanding({ standing, base }: Props) {
  const t = useTranslations("findings");
  if (!standing) return null;
  const { computed, findings, toJudgeFirst, undecidedPairCount, sourceRefs, canDecide } = standing;
  const finding = findings[0];
  const path = `${base}/incidents/${standing.incidentId}/acts/${standing.actId}/decide`;
  const isReadable = finding !== undefined || canDecide;
  return (
    <div className="mb-3 flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="text-table font-semibold text-ink-strong">{t("standing")}</span>
        <ActStatusBadge status={standing.status} />
        {finding && computed?.supportInternal?.supported && <StatusBadge tone="good">{t("supported")}</StatusBadge>}
        {finding?.words && finding.words.overrides.length > 0 && (
          <StatusBadge tone="warning" shape="exclamation">
            {t("override")}
          </StatusBadge>
        )}
      </div>
      <SupportNotices standing={standing} />
      {toJudgeFirst.length > 0 && <JudgeFirst items={toJudgeFirst} base={base} />}
      {undecidedPairCount > 0 && (
        <p className="max-w-prose">
          {t("pairs", { count: undecidedPairCount })} <TextLink href="#pairs">{t("toPairs")}</TextLink>
        </p>
      )}
      {computed?.suggestion.missing && (
        <p className="max-w-prose">
          <MissingWords missing={computed.suggestion.missing} refs={sourceRefs} />
        </p>
      )}
      <OriginSummary standing={standing} base={base} />
      {isReadable && (
        <div className="print:hidden">
          <ButtonLink size="small" variant={canDecide && !finding ? "primary" : "secondary"} href={path}>
            {t(!canDecide ? "history" : finding ? "decideAgain" : "decide")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
