import { useLocale, useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { ConsentView, WithdrawalView } from "@/lib/interviews/consent/types";
import type { ConsentUse } from "@/lib/interviews/rules";
import type { InterviewView } from "@/lib/interviews/types";
import { formatWhen } from "@/lib/time/edtf";
import { useLanguageName } from "./language-name";

/** Every consent and every withdrawal, the latest first. Nothing here is ever edited. */
export function ConsentHistory({ interview, base }: { interview: InterviewView; base: string }) {
  const entries = [
    ...interview.consents.map((consent) => ({
      key: consent.consentId,
      at: consent.givenAt,
      drawn: <Given consent={consent} />,
    })),
    ...interview.withdrawals.map((withdrawal) => ({
      key: withdrawal.withdrawalId,
      at: withdrawal.withdrawnAt,
      drawn: <Withdrawn withdrawal={withdrawal} base={base} />,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());

  return (
    <ol className="flex flex-col gap-5">
      {entries.map(({ key, drawn }) => (
        <li key={key}>{drawn}</li>
      ))}
    </ol>
  );
}

function Given({ consent }: { consent: ConsentView }) {
  const t = useTranslations("consent");
  const when = useTranslations("time");
  const locale = useLocale();
  const languageName = useLanguageName();
  const lastDay = consent.lastDay && { edtf: consent.lastDay, words: "", earliest: null, latest: null };
  return (
    <>
      <h4 className="mb-1 text-table font-semibold">{t("version", { version: consent.version })}</h4>
      <DescriptionList
        stacked
        items={[
          { term: t("givenOn"), value: <DateTime at={consent.givenAt} precision="day" /> },
          { term: t("expiresOn"), value: lastDay ? formatWhen(lastDay, locale, when) : t("noEnd") },
          { term: t("uses"), value: <Uses uses={consent.uses} none={t("nothingAllowed")} /> },
          { term: t("asksAgain"), value: consent.asksAgain.length > 0 && <Uses uses={consent.asksAgain} none="" /> },
          { term: t("identityLevel"), value: t(`identityLevels.${consent.identityLevel}`) },
          { term: t("conditions"), value: consent.conditions },
          { term: t("method"), value: `${t(`methods.${consent.method}`)} · ${languageName(consent.language)}` },
          { term: t("interpreterCode"), value: consent.interpreter?.code },
          {
            term: t("explained"),
            value:
              consent.explained.length === 0
                ? t("explainedAsAWhole")
                : consent.explained.map((item) => t(`explainedItems.${item}`)).join(" · "),
          },
          { term: t("explainedBy"), value: consent.explainedBy && t("by", consent.explainedBy) },
          { term: t("teachBack"), value: t(consent.hasTeachBack ? "yes" : "no") },
          { term: t("capacity"), value: t(`capacities.${consent.capacity}`) },
          { term: t("capacityNote"), value: consent.capacityNote },
        ]}
      />
      <Recorded entry={consent} />
    </>
  );
}

function Withdrawn({ withdrawal, base }: { withdrawal: WithdrawalView; base: string }) {
  const t = useTranslations("consent");
  return (
    <>
      <h4 className="mb-1 text-table font-semibold">
        <StatusBadge tone="bad" shape="bar">
          {t("withdrawal")}
        </StatusBadge>
      </h4>
      <DescriptionList
        stacked
        items={[
          { term: t("withdrawnOn"), value: <DateTime at={withdrawal.withdrawnAt} precision="day" /> },
          { term: t("uses"), value: <Uses uses={withdrawal.uses} none={t("wholeWithdrawn")} /> },
          { term: t("reason"), value: withdrawal.reason },
          { term: t("knownBy"), value: t(withdrawal.isByCodeWord ? "knownByWord" : "knownByPerson") },
          { term: t("pressureSuspected"), value: t(withdrawal.isPressureSuspected ? "yes" : "no") },
          ...(withdrawal.lookedInto ? [{ term: t("lookedIntoNote"), value: withdrawal.lookedInto.note }] : []),
        ]}
      />
      <p className="mt-1 text-sm">
        <TextLink href={`${base}/withdrawals/${withdrawal.withdrawalId}`}>{t("seeImpact")}</TextLink>
      </p>
      <Recorded entry={withdrawal} />
    </>
  );
}

function Uses({ uses, none }: { uses: ConsentUse[]; none: string }) {
  const t = useTranslations("vocabulary.consentUses");
  return uses.length === 0 ? none : uses.map((use) => t(use)).join(" · ");
}

function Recorded({ entry }: { entry: Pick<ConsentView, "recordedAt" | "recordedBy"> }) {
  return (
    <p className="mt-1 text-sm text-ink-muted">
      {entry.recordedBy && `${entry.recordedBy.name} (${entry.recordedBy.code}), `}
      <DateTime at={entry.recordedAt} />
    </p>
  );
}
