import type { Report, ReportAct } from "./types";

const columns = [
  "notice",
  "summary",
  "use",
  "as_of",
  "rule_version",
  "figure",
  "title",
  "figure_words",
  "figure_text",
  "act",
  "incident",
  "entered",
  "reason",
  "act_type",
  "count",
  "when",
  "place",
  "status",
  "decided_by_override",
] as const;

/**
 * A summary's figures with their acts, one act a row, as RFC 4180 with a byte order mark (spreadsheets then read UTF-8).
 * A figure without acts has one row. The notice of a worked example stands in every row, for rows get copied.
 */
export function summaryCsv(report: Report): string {
  const { summary, use, asOf, ruleVersion, fictionNotice } = report;
  const details = new Map(
    report.annex.flatMap((incident) => incident.acts.map((act) => [act.actId, { incident: incident.code, ...act }])),
  );

  const rows = report.figures.flatMap((figure, at) => {
    const start = [fictionNotice ?? "", summary.code, use, asOf, ruleVersion, at + 1, figure.record.title];
    const said = [figure.words, figure.refusal ?? figure.text];
    const acts: (ReportAct | null)[] = figure.acts.length > 0 ? figure.acts : [null];
    return acts.map((act) => {
      const known = details.get(act?.actId ?? "");
      const told = known
        ? [
            known.actType,
            known.countWords,
            known.whenWords,
            known.placeWords,
            known.status,
            known.isOverride ? "yes" : "no",
          ]
        : ["", "", "", "", "", ""];
      const reasons = act?.reasons.join("; ") ?? "";
      return [
        ...start,
        ...said,
        act?.code ?? "",
        act ? incidentCode(act.code) : "",
        act?.entered ?? "",
        reasons,
        ...told,
      ];
    });
  });
  return `\uFEFF${[[...columns], ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** `INC-0001.2` is an act of `INC-0001`. */
function incidentCode(actCode: string): string {
  return actCode.replace(/\.\d+$/, "");
}

/** A text that a spreadsheet would run as a formula is made a text again; quotes are doubled. */
export function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
