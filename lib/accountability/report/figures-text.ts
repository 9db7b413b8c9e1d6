import { sentencesOf } from "./figures-json";
import type { ReportWords } from "./language";
import type { Report } from "./types";

/** A report as plain text for a terminal: figures as sentences, each with how many acts stand behind it. */
export function figuresText(report: Report, { accountability }: Pick<ReportWords, "accountability">): string {
  const { summary, asOf, ruleVersion, use } = report;
  const lines = [
    `${summary.code}  ${summary.title}`,
    accountability("report.asOf", { asOf, rule: ruleVersion, use: accountability(`report.uses.${use}`) }),
    "",
  ];
  for (const [at, { record, refusal, text, upperWords, secondary, followed, acts }] of report.figures.entries()) {
    const counted = acts.filter(({ entered }) => entered === "lower").map(({ code }) => code);
    lines.push(`${at + 1}. ${record.title}`, `   ${refusal ?? `${text} (${upperWords})`}`);
    if (secondary) lines.push(`   ${secondary.text}`);
    if (followed) lines.push(`   ${followed}`);
    if (counted.length > 0) lines.push(`   ${counted.join(", ")}`);
  }
  return `${[...lines, "", ...report.method, "", ...sentencesOf(report)].join("\n")}\n`;
}
