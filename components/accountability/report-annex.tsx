import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { AnnexAct, AnnexIncident, Report } from "@/lib/accountability/report/types";
import { ActStatusWords } from "./act-status-words";

type Props = { report: Report; base: string };

/** The incidents behind a report by code, act by act, with the figures that each stands in. */
export function ReportAnnex({ report, base }: Props) {
  const t = useTranslations("accountability.page.annex");
  const columns = ["act", "what", "count", "when", "where", "status", "figures"] as const;
  if (report.annex.length === 0) return null;
  return (
    <div className="mt-10 print:break-before-page">
      <h2 id="annex" className="mb-2 font-serif text-xl font-semibold">
        {t("title")}
      </h2>
      <p className="mb-3 max-w-prose text-sm text-ink-muted">{t("hint")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a pointer */}
      <section aria-labelledby="annex" tabIndex={0} className="overflow-x-auto print:overflow-visible">
        <table className="w-full border-collapse text-table print:text-xs">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="border-b border-edge px-2 py-1 text-start font-semibold">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          {report.annex.map((incident) => (
            <IncidentRows key={incident.incidentId} incident={incident} base={base} />
          ))}
        </table>
      </section>
    </div>
  );
}

function IncidentRows({ incident, base }: { incident: AnnexIncident; base: string }) {
  const href = `${base}/incidents/${incident.incidentId}`;
  return (
    <tbody>
      <tr>
        <th colSpan={7} scope="rowgroup" className="border-b border-rule px-2 pt-3 pb-1 text-start font-semibold">
          <TextLink quiet href={href} className="code">
            {incident.code}
          </TextLink>
          {incident.title && <span className="ms-3 font-normal">{incident.title}</span>}
        </th>
      </tr>
      {incident.acts.map((act) => (
        <ActRow key={act.actId} act={act} href={`${href}#act-${act.code.split(".").at(-1)}`} />
      ))}
    </tbody>
  );
}

function ActRow({ act, href }: { act: AnnexAct; href: string }) {
  const t = useTranslations();
  const cell = "border-b border-rule px-2 py-1 align-top";
  return (
    <tr id={`act-${act.code}`}>
      <th scope="row" className={`${cell} text-start font-normal whitespace-nowrap`}>
        <TextLink quiet href={href} className="code">
          {act.code}
        </TextLink>
      </th>
      <td className={cell}>
        {t.has(`vocabulary.actTypes.${act.actType}`) ? t(`vocabulary.actTypes.${act.actType}`) : act.actType}
      </td>
      <td className={cell}>{act.countWords}</td>
      <td className={cell}>{act.whenWords}</td>
      <td className={cell}>{act.placeWords}</td>
      <td className={cell}>
        <ActStatusWords act={act} />
      </td>
      <td className={`${cell} text-end`}>
        {act.figures.map((position, at) => (
          <span key={position}>
            {at > 0 && ", "}
            <TextLink quiet href={`#figure-${position}`}>
              {position}
            </TextLink>
          </span>
        ))}
      </td>
    </tr>
  );
}
