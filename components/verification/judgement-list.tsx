import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Outcome } from "@/lib/verification/rules";
import type { JudgementView, VerificationView } from "@/lib/verification/types";

const tones = { verified: "good", inconclusive: "warning", refuted: "bad" } as const satisfies Record<Outcome, string>;

/** The judgements that this reader may see, the latest round first, and who opened a round and why. */
export function JudgementList({ verification }: { verification: VerificationView }) {
  const t = useTranslations("verificationPages");
  const { judgements, rounds, isBlind } = verification;
  if (isBlind && judgements.length === 0) return null;
  return (
    <Section id="judgements" title={t("judgements")}>
      {judgements.length === 0 && <p className="text-ink-muted">{t("noJudgements")}</p>}
      <ul className="flex flex-col gap-3">
        {judgements.map((judgement) => (
          <Judgement key={judgement.judgementId} judgement={judgement} />
        ))}
      </ul>
      {rounds.map(({ round, reason, openedBy, openedAt }) => (
        <p key={round} className="mt-3 max-w-prose text-ink-muted">
          {t("roundOpened", { round, code: openedBy?.code ?? "" })} · <DateTime at={openedAt} />
          <br />
          {reason}
        </p>
      ))}
    </Section>
  );
}

function Judgement({ judgement }: { judgement: JudgementView }) {
  const t = useTranslations("verificationPages");
  const words = useTranslations("verification");
  const { outcome, reviewer, isMine, judgedAt, round } = judgement;
  return (
    <Card as="li">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4">
        <StatusBadge tone={tones[outcome]}>{words(`outcomes.${outcome}`)}</StatusBadge>
        <span>
          {t("judgedBy", { code: reviewer?.code ?? "" })} {isMine && `(${t("yours")})`}
        </span>
        <span className="text-ink-muted">
          {t("round", { round })} · <DateTime at={judgedAt} />
        </span>
      </div>
      <p className="mb-3 max-w-prose whitespace-pre-line">{judgement.reason}</p>
      <DescriptionList
        items={[
          { term: t("seenWhat"), value: judgement.seenWhat },
          { term: t("seenWhere"), value: judgement.seenWhere },
          { term: t("seenWhen"), value: judgement.seenWhen },
          { term: t("alternatives"), value: judgement.alternatives },
        ]}
      />
      <Disclosure summary={t("checksTitle", { count: judgement.checks.length })} className="mt-2">
        <DescriptionList
          items={judgement.checks.map(({ check, result, confidence, note }) => ({
            key: check,
            term: words(`checks.${check}`),
            value: [words(`results.${result}`), confidence && words(`confidence.${confidence}`), note]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      </Disclosure>
    </Card>
  );
}
