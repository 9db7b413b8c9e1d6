import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Code } from "@/components/ui/code";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { PairedAct, PairView } from "@/lib/incidents/pairs/types";
import { CountWords } from "./count-words";
import { PairForm } from "./pair-form";

/** Acts that may be one with an act of this incident: those to be decided first, then what was decided and why. */
export function PairList({ pairs, base }: { pairs: readonly PairView[]; base: string }) {
  const t = useTranslations("incidents.pairs");
  if (pairs.length === 0) return null;
  return (
    <Section id="pairs" title={t("title")} hint={t("hint")}>
      <ul className="grid items-start gap-3 xl:grid-cols-2">
        {pairs.map((pair) => (
          <Card as="li" key={`${pair.aActId} ${pair.bActId}`}>
            <Relation pair={pair} />
            <div className="mt-2 grid gap-3 sm:grid-cols-2">
              <Paired act={pair.a} base={base} />
              <Paired act={pair.b} base={base} />
            </div>
            <LastDecision pair={pair} />
            {pair.canDecide ? (
              <Disclosure summary={t(pair.decision ? "decideAgain" : "decide")} className="mt-2 print:hidden">
                <PairForm pair={pair} />
              </Disclosure>
            ) : (
              pair.relation === "undecided" &&
              pair.refusal && <p className="mt-2 text-sm text-ink-muted">{t("reviewersDecide")}</p>
            )}
          </Card>
        ))}
      </ul>
    </Section>
  );
}

function Relation({ pair }: { pair: PairView }) {
  const t = useTranslations("incidents.pairs");
  if (pair.relation === "undecided") return <StatusBadge tone="warning">{t("relations.undecided")}</StatusBadge>;
  const kept = pair.keptActId === pair.aActId ? pair.a.code : pair.b.code;
  return (
    <StatusBadge tone={pair.relation === "distinct" ? "neutral" : "info"}>
      {pair.relation === "same" ? t("sameKept", { code: kept }) : t(`relations.${pair.relation}`)}
    </StatusBadge>
  );
}

function Paired({ act, base }: { act: PairedAct; base: string }) {
  const words = useTranslations("vocabulary.actTypes");
  return (
    <div className="text-table">
      <TextLink href={`${base}/incidents/${act.incidentId}`}>
        <Code>{act.code}</Code> {act.incidentTitle}
      </TextLink>
      <p>{words(act.actType)}</p>
      <p>
        <CountWords count={act.count} of={{ unit: act.unit, victimStatus: null, structureKind: null }} />
      </p>
    </div>
  );
}

function LastDecision({ pair: { decision, decidedByCode, relation } }: { pair: PairView }) {
  const t = useTranslations("incidents.pairs");
  if (!decision) return null;
  return (
    <div className="mt-2 max-w-prose text-sm text-ink-muted">
      {relation === "undecided" && <p>{t("overtaken", { relation: t(`relations.${decision.relation}`) })}</p>}
      <p>{decision.reason}</p>
      <p>
        {decidedByCode} · <DateTime at={decision.decidedAt} precision="day" />
      </p>
    </div>
  );
}
