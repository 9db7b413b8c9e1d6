import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { Report } from "@/lib/accountability/report/types";

/** Method, reply, accountability and caveat, as computed. A part that says nothing says that. */
export function ReportSentences({ report }: { report: Report }) {
  const t = useTranslations("accountability.page");
  const parts = [
    { key: "caveat", sentences: report.caveats.map(({ text }) => text) },
    { key: "method", sentences: report.method },
    { key: "reply", sentences: report.replies },
    { key: "accountability", sentences: report.accountability },
  ] as const;
  return parts.map(({ key, sentences }) => (
    <section key={key} aria-labelledby={`part-${key}`}>
      <h2 id={`part-${key}`}>{t(`parts.${key}`)}</h2>
      {sentences.length === 0 ? (
        <p className="font-sans text-base text-ink-muted">{t(`nothing.${key}`)}</p>
      ) : (
        sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
      {key === "caveat" && <ReportedActs report={report} />}
    </section>
  ));
}

/** The reports that a caveat speaks of, by code: each stands in the annex. */
function ReportedActs({ report }: { report: Report }) {
  const t = useTranslations("accountability.page");
  const codes = report.caveats.flatMap(({ actCodes }) => actCodes);
  if (codes.length === 0) return null;
  return (
    <p className="mt-1! font-sans text-sm text-ink-muted">
      {t("reported")}{" "}
      {codes.map((code, at) => (
        <span key={code}>
          {at > 0 && ", "}
          <TextLink quiet href={`#act-${code}`} className="code">
            {code}
          </TextLink>
        </span>
      ))}
    </p>
  );
}
