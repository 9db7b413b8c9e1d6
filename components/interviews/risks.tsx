import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import type { CareView, RiskDecision, RiskView } from "@/lib/interviews/care/types";
import { dateOfDay } from "@/lib/time/clock";
import { RecordedLine } from "./care-entry";
import { RiskForm } from "./risk-form";

const looks: Record<RiskDecision, { tone: Tone; shape: Shape }> = {
  go: { tone: "good", shape: "check" },
  go_with_care: { tone: "warning", shape: "triangle" },
  no_go: { tone: "bad", shape: "bar" },
};

/** The last risk assessment, the earlier ones folded away, and a form for a new look. */
export function Risks({ interviewId, care }: { interviewId: string; care: CareView }) {
  const t = useTranslations("interviews.care");
  const [last, ...earlier] = care.risks;
  return (
    <Section title={t("risks")} hint={t("risksHint")}>
      {last ? <Risk risk={last} /> : <p className="text-ink-muted">{t("noRisks")}</p>}
      {earlier.length > 0 && (
        <Disclosure summary={t("earlierRisks", { count: earlier.length })} className="mt-2">
          <div className="flex flex-col gap-3">
            {earlier.map((risk) => (
              <Risk key={risk.riskId} risk={risk} />
            ))}
          </div>
        </Disclosure>
      )}
      {care.canRecord && (
        <Disclosure summary={t(last ? "assessAgain" : "assess")} className="mt-3 print:hidden">
          <RiskForm interviewId={interviewId} />
        </Disclosure>
      )}
    </Section>
  );
}

function Risk({ risk }: { risk: RiskView }) {
  const t = useTranslations("interviews.care");
  return (
    <Card>
      <p>
        <StatusBadge {...looks[risk.decision]}>{t(`decisions.${risk.decision}`)}</StatusBadge>{" "}
        <DateTime at={dateOfDay(risk.assessedOn)} precision="day" />
      </p>
      <ul className="mt-2 flex flex-col gap-1.5">
        {risk.threats.map((threat) => (
          <li key={`${threat.threat} ${threat.mitigation}`}>
            <strong>{t(`threats.${threat.threat}`)}</strong>{" "}
            <span className="text-ink-muted">
              {t("likelihoodAndImpact", {
                likelihood: t(`degrees.${threat.likelihood}`),
                impact: t(`degrees.${threat.impact}`),
              })}
            </span>
            <br />
            {threat.mitigation}
          </li>
        ))}
      </ul>
      {risk.note && <p className="mt-2 whitespace-pre-line">{risk.note}</p>}
      <RecordedLine entry={risk} />
    </Card>
  );
}
