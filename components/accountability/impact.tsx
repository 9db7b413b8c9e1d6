import { useLocale, useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ImpactView } from "@/lib/accountability/impact/types";
import { JudgeFirstNotice } from "./judge-first-notice";

/** What a withdrawal changed: findings, figures, the count of people. Read only; nothing here undoes it. */
export function Impact({ impact, base }: { impact: ImpactView; base: string }) {
  const t = useTranslations("withdrawals");
  const { acts, figures, methods, judgeFirst } = impact;
  const isNothing = acts.length + figures.length + methods.length === 0;
  return (
    <>
      <Notice tone="good" className="mb-5 max-w-3xl">
        {t("recorded")}
      </Notice>
      <JudgeFirstNotice items={judgeFirst} />
      {isNothing && judgeFirst.length === 0 && <p className="text-lg">{t("nothing")}</p>}
      {acts.length > 0 && <LostActs acts={acts} base={base} />}
      {figures.length > 0 && <MovedFigures figures={figures} base={base} />}
      {methods.length > 0 && (
        <Section title={t("people")} className="max-w-3xl">
          <ul className="divide-y divide-rule border-y border-rule">
            {methods.map(({ summaryId, summaryCode, before, after }) => (
              <li key={summaryId} className="py-2">
                <TextLink href={`${base}/summaries/${summaryId}`}>
                  <Code>{summaryCode}</Code>
                </TextLink>{" "}
                {t("peopleChange", { before, after })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function LostActs({ acts, base }: { acts: ImpactView["acts"]; base: string }) {
  const t = useTranslations("withdrawals");
  const words = useTranslations("vocabulary");
  return (
    <Section title={t("acts")} hint={t("actsHint")} className="max-w-3xl">
      <ul className="divide-y divide-rule border-y border-rule">
        {acts.map((act) => (
          <li key={act.actId} className="py-2">
            <TextLink href={`${base}/incidents/${act.incidentId}`}>
              <Code>{act.code}</Code> {act.incidentTitle}
            </TextLink>
            <p className="text-table text-ink-muted">
              {[
                words(`actTypes.${act.actType}`),
                words(`findingStatuses.${act.status}`),
                t("for", { uses: act.uses.map((use) => t(`uses.${use}`).toLowerCase()).join(", ") }),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MovedFigures({ figures, base }: { figures: ImpactView["figures"]; base: string }) {
  const t = useTranslations("withdrawals");
  const locale = useLocale();
  const lower = (count: number | null) => (count === null ? t("uncounted") : count.toLocaleString(locale));
  return (
    <Section title={t("figures")} className="max-w-3xl">
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-table">
          <caption className="sr-only">{t("figures")}</caption>
          <thead>
            <tr className="border-b border-edge text-start">
              {(["figure", "reading", "before", "after"] as const).map((column) => (
                <th key={column} scope="col" className="py-1.5 pe-4 text-start font-semibold">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.figureId} ${figure.use}`} className="border-b border-rule">
                <td className="py-1.5 pe-4">
                  <TextLink href={`${base}/summaries/${figure.summaryId}/figures/${figure.figureId}?use=${figure.use}`}>
                    <Code>{figure.summaryCode}</Code> {figure.title}
                  </TextLink>
                </td>
                <td className="py-1.5 pe-4">{t(`uses.${figure.use}`)}</td>
                <td className="py-1.5 pe-4 tabular-nums">{lower(figure.before)}</td>
                <td className="py-1.5 tabular-nums">{lower(figure.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
