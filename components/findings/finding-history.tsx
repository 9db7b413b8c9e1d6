import { useTranslations } from "next-intl";
import { ActStatusBadge } from "@/components/incidents/act-status";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FindingView, StandingView } from "@/lib/findings/standing/types";

/** Every finding on an act, the one in force first, with its reasons and what it overrode. */
export function FindingHistory({ findings }: Pick<StandingView, "findings">) {
  const t = useTranslations("findings");
  return (
    <Section title={t("history")}>
      {findings.length === 0 && <p className="text-ink-muted">{t("noFindings")}</p>}
      <ol className="flex flex-col divide-y divide-rule">
        {findings.map((finding, index) => (
          <Finding key={finding.findingId} finding={finding} isInForce={index === 0} />
        ))}
      </ol>
    </Section>
  );
}

function Finding({ finding, isInForce }: { finding: FindingView; isInForce: boolean }) {
  const t = useTranslations("findings");
  const standards = useTranslations("vocabulary.standardsOfProof");
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <ActStatusBadge status={finding.status} />
        {isInForce && <span className="text-ink-muted">{t("inForce")}</span>}
        <span>{standards(finding.standard)}</span>
      </div>
      <p className="text-sm text-ink-muted">
        {t("decidedBy", { code: finding.reviewer?.code ?? "", version: finding.actVersion })} ·{" "}
        <DateTime at={finding.decidedAt} /> · <Suggested finding={finding} />
      </p>
      {finding.words ? <Words words={finding.words} /> : <p className="text-ink-muted">{t("wordsWithheld")}</p>}
    </li>
  );
}

function Suggested({ finding: { suggestedStatus, words } }: { finding: FindingView }) {
  const t = useTranslations("findings");
  const statuses = useTranslations("vocabulary.findingStatuses");
  if (suggestedStatus === null || !words) return null;
  if (suggestedStatus === "none") return t("suggestedNone");
  return words.overrides.includes("status")
    ? t("suggestedWas", { status: statuses(suggestedStatus) })
    : t("asSuggested");
}

function Words({ words }: { words: NonNullable<FindingView["words"]> }) {
  const t = useTranslations("findings");
  const attributes = useTranslations("vocabulary.attributes");
  const overridden = words.overrides.map((what) => t(`overrides.${what}`)).join(", ");
  return (
    <>
      <p className="mt-1 max-w-prose whitespace-pre-line">{words.basis}</p>
      {words.overrides.length > 0 && (
        <div className="mt-1.5 border-s-2 border-warning ps-3">
          <StatusBadge tone="warning" shape="exclamation">
            {t("overrideReason", { what: overridden })}
          </StatusBadge>
          <p className="max-w-prose whitespace-pre-line">{words.overrideReason}</p>
        </div>
      )}
      <ul className="mt-1.5 text-table">
        {words.reasons.map(({ attribute, isAccepted, reason }) => (
          <li key={attribute}>
            {t.rich("attributeDecided", {
              attribute: attributes(attribute),
              answer: t(isAccepted ? "acceptedList" : "notAcceptedList"),
              reason,
              b: (text) => <b className="font-semibold">{text}</b>,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
