import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import type { ConsentStanding } from "@/lib/interviews/rules";
import type { InterviewView } from "@/lib/interviews/types";

const looks: Record<ConsentStanding, { tone: Tone; shape: Shape }> = {
  allowed: { tone: "good", shape: "check" },
  ask_again: { tone: "warning", shape: "dot" },
  not_given: { tone: "neutral", shape: "ring" },
  no_consent: { tone: "bad", shape: "dashed" },
  expired: { tone: "warning", shape: "clock" },
  withdrawn: { tone: "bad", shape: "bar" },
};

/** What may be done with this testimony at this moment, use by use, and on which conditions. */
export function ConsentNow({ interview }: { interview: InterviewView }) {
  const t = useTranslations();
  if (interview.consents.length === 0) return <Notice tone="danger">{t("consent.none")}</Notice>;

  const given = interview.consents.find(({ consentId }) => consentId === interview.lastGivenId);
  return (
    <>
      <h3 className="text-base font-semibold">{t("consent.now")}</h3>
      <p className="mb-2 text-sm text-ink-muted">{t("consent.nowHint")}</p>
      <ul className="divide-y divide-rule border-y border-rule text-table">
        {interview.standings.map(({ use, standing }) => (
          <li key={use} className="flex flex-wrap items-baseline justify-between gap-x-3 py-1">
            <span>{t(`vocabulary.consentUses.${use}`)}</span>
            <StatusBadge {...looks[standing]}>{t(`consent.standings.${standing}`)}</StatusBadge>
          </li>
        ))}
      </ul>
      {given && (
        <p className="mt-2 text-table">
          {t.rich("consent.appears", {
            level: t(`consent.identityLevels.${given.identityLevel}`),
            strong: (words) => <strong>{words}</strong>,
          })}
        </p>
      )}
      {given?.conditions && (
        <Notice tone="warning" title={t("consent.conditions")} className="mt-2">
          <p className="whitespace-pre-line">{given.conditions}</p>
        </Notice>
      )}
    </>
  );
}
