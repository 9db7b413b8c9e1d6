import { useTranslations } from "next-intl";
import { Prose } from "@/components/ui/prose";
import type { Report } from "@/lib/accountability/report/types";
import { AsOf } from "./as-of";
import { JudgeFirstNotice } from "./judge-first-notice";
import { ReportAnnex } from "./report-annex";
import { ReportFigures } from "./report-figures";
import { ReportSentences } from "./report-sentences";

/** A summary as the report that it will become: set to be read, and to be printed as it is; the frame around prints the notice of fiction. */
export function ReportArticle({ report, base }: { report: Report; base: string }) {
  const t = useTranslations("accountability.page");
  return (
    <>
      <JudgeFirstNotice items={report.judgeFirst} />
      <Prose as="article" className="mb-6">
        {report.summary.introduction.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
        <h2>{t("parts.figures")}</h2>
        <ReportFigures report={report} base={base} />
        <ReportSentences report={report} />
      </Prose>
      <AsOf asOf={report.asOf} ruleVersion={report.ruleVersion} use={report.use} />
      <ReportAnnex report={report} base={base} />
    </>
  );
}
