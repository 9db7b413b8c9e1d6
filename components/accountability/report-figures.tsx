import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { FigureReport, Report } from "@/lib/accountability/report/types";
import { FigureSentence } from "./figure-sentence";

type Props = { report: Report; base: string };

/** The figures of a report, one sentence each, in their order. */
export function ReportFigures({ report, base }: Props) {
  const t = useTranslations("accountability.page");
  if (report.figures.length === 0) return <p className="font-sans text-base text-ink-muted">{t("noFigures")}</p>;
  return (
    <ol className="list-none! ps-0!">
      {report.figures.map((figure, at) => (
        <li key={figure.record.figureId} id={`figure-${at + 1}`} className="mb-6 print:break-inside-avoid">
          <FigureItem figure={figure} href={hrefOf(report, figure, base)} />
        </li>
      ))}
    </ol>
  );
}

function hrefOf({ summary, use }: Report, { record }: FigureReport, base: string): string {
  const path = `${base}/summaries/${summary.summaryId}/figures/${record.figureId}`;
  return use === "public" ? `${path}?use=public` : path;
}

function FigureItem({ figure, href }: { figure: FigureReport; href: string }) {
  const t = useTranslations("accountability.page");
  const { record, scope, refusal, isWithheld, partWithheld, text, words, secondary, followed } = figure;
  return (
    <>
      <h3 className="mt-0! font-sans text-base font-semibold">
        <TextLink quiet href={href} className="no-underline!">
          {record.title}
        </TextLink>
      </h3>
      {refusal === null ? (
        <p>
          <FigureSentence text={text} words={words} href={href} />.
        </p>
      ) : (
        <Notice tone={isWithheld ? "warning" : "danger"} className="font-sans">
          {!isWithheld && t("notCounted")} {refusal}
        </Notice>
      )}
      {partWithheld && <p className="mt-1! font-sans text-sm text-warning">{partWithheld}</p>}
      {followed && <p className="mt-1! font-sans text-sm text-ink-muted">{followed}</p>}
      {secondary && (
        <p className="mt-1! font-sans text-sm">
          <FigureSentence text={secondary.text} words={secondary.words} href={secondaryHref(href)} />.
        </p>
      )}
      <p className="mt-1! font-sans text-sm text-ink-muted">
        {[scope.when, scope.where, scope.who, scope.follows].filter((line) => line !== null).join(" · ")}
      </p>
    </>
  );
}

function secondaryHref(href: string): string {
  return `${href}${href.includes("?") ? "&" : "?"}entered=secondary`;
}
