import { useTranslations } from "next-intl";
import { ActStatusBadge } from "@/components/incidents/act-status";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { isComplete } from "@/lib/findings/standing/rules";
import type { StandingView } from "@/lib/findings/standing/types";
import { JudgeFirst } from "./judge-first";
import { MissingWords } from "./missing-words";
import { OriginGroups } from "./origin-groups";
import { Lines, SupportNotices } from "./support-notices";

/** Beside a decision: what the sources carry, why, what the next status lacks, and the sources themselves. */
export function SuggestionPanel({ standing, base }: { standing: StandingView; base: string }) {
  const t = useTranslations("findings");
  const words = useTranslations("vocabulary.findingStatuses");
  const { computed, toJudgeFirst, undecidedPairCount, sourceRefs } = standing;
  return (
    <>
      <div className="mb-6 empty:mb-0">
        <SupportNotices standing={standing} />
      </div>
      <Section title={t("suggestion")}>
        {!computed && <JudgeFirst items={toJudgeFirst} base={base} />}
        {computed && (
          <div className="flex flex-col gap-3">
            <p>
              <ActStatusBadge status={computed.suggestion.status ?? "undecided"} />
            </p>
            <Lines lines={computed.suggestion.reasons} refs={sourceRefs} />
            {computed.suggestion.missing && (
              <p className="font-semibold text-ink-strong">
                <MissingWords missing={computed.suggestion.missing} refs={sourceRefs} />
              </p>
            )}
            {isComplete(standing) && computed.suggestion.status && (
              <p className="font-semibold text-ink-strong">
                {t("nothingMissing", { status: words(computed.suggestion.status) })}
              </p>
            )}
          </div>
        )}
        {undecidedPairCount > 0 && (
          <p className="mt-3 font-semibold text-ink-strong">
            {t("pairs", { count: undecidedPairCount })}{" "}
            <TextLink href={`${base}/incidents/${standing.incidentId}#pairs`}>{t("toPairs")}</TextLink>
          </p>
        )}
      </Section>
      <Section title={t("sources")} hint={t("sourcesHint")}>
        <OriginGroups standing={standing} base={base} />
      </Section>
    </>
  );
}
