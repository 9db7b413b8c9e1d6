import type { Report } from "./types";

/** The figures of a report as `npm run figures -- --json` prints them, and as exports carry them. */
export function figuresJson(report: Report) {
  const { asOf, ruleVersion, method } = report;
  return {
    asOf,
    ruleVersion,
    method: method.join(" "),
    sentences: sentencesOf(report),
    figures: report.figures.map(({ record, ...figure }) => ({
      title: record.title,
      scope: record.scope,
      lower: figure.lower,
      words: figure.words,
      upper: figure.upper,
      secondary: figure.secondary,
      parts: figure.parts,
      text: figure.refusal ?? figure.text,
      acts: figure.acts.map(({ code, entered, reasons }) => ({ code, entered, reason: reasons.join("; ") })),
    })),
  };
}

/** Reply, accountability and caveat, one sentence after the other; on the worked example, that it is one. */
export function sentencesOf({ replies, accountability, caveats, fictionNotice }: Report): string[] {
  return [
    ...replies,
    ...accountability,
    ...caveats.map(({ text }) => text),
    ...(fictionNotice === null ? [] : [fictionNotice]),
  ];
}

/** An exported file of a summary: what `figuresJson` holds, and what it is a file of. Staff and persons by code. */
export function summaryJson(report: Report) {
  const { summary, use, fictionNotice } = report;
  return {
    notice: fictionNotice,
    summary: {
      code: summary.code,
      title: summary.title,
      version: summary.version,
      use,
      introduction: summary.introduction,
    },
    ...figuresJson({ ...report, fictionNotice: null }),
    incidents: report.annex.map(({ code, acts }) => ({
      code,
      acts: acts.map((act) => ({
        code: act.code,
        type: act.actType,
        count: act.countWords,
        when: act.whenWords,
        place: act.placeWords,
        status: act.status,
        isUnsupported: act.isUnsupported,
        isDecidedByOverride: act.isOverride,
      })),
    })),
  };
}
