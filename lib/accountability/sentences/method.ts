import { formatWhen } from "@/lib/time/format-when";
import type { Day } from "@/lib/time/types";
import { dayWords, listWords, type Words } from "./words";

/** One interview as the method sentence sees it. `languages` are BCP 47 codes. */
export type InterviewRow = {
  personId: string;
  isCompleted: boolean;
  /** The interviewee is a victim or eyewitness in this interview; otherwise another informed source. */
  isWitness: boolean;
  isInPerson: boolean;
  on: Day;
  languages: readonly string[];
  /** Incidents this interview is cited for. */
  citedIncidentIds: readonly string[];
  /** The consent in force allows being counted in the method (domain.md 4, rule 9). */
  hasConsent: boolean;
};

export type Interviewed = {
  witnesses: number;
  others: number;
  people: number;
  interviews: number;
  inPerson: number;
  remote: number;
  earliest: Day | null;
  latest: Day | null;
  languages: string[];
};

/**
 * Who was "interviewed for this summary" (domain.md 5): distinct people with a completed interview that is cited for an
 * incident possibly in scope, and whose consent allows it; each once, a witness if so for any of their interviews.
 * `incidentIds` are the incidents with an act possibly in the scope of any figure, discounted ones aside.
 */
export function whoWasInterviewed(rows: readonly InterviewRow[], incidentIds: ReadonlySet<string>): Interviewed {
  const counted = rows.filter(
    (row) =>
      row.isCompleted && row.hasConsent && row.citedIncidentIds.some((incidentId) => incidentIds.has(incidentId)),
  );
  const people = new Set(counted.map((row) => row.personId));
  const witnesses = new Set(counted.flatMap((row) => (row.isWitness ? [row.personId] : [])));
  const days = counted.map((row) => row.on).sort();
  const inPerson = counted.filter((row) => row.isInPerson).length;

  return {
    witnesses: witnesses.size,
    others: people.size - witnesses.size,
    people: people.size,
    interviews: counted.length,
    inPerson,
    remote: counted.length - inPerson,
    earliest: days[0] ?? null,
    latest: days.at(-1) ?? null,
    languages: [...new Set(counted.flatMap((row) => row.languages))].sort(),
  };
}

/** Evidence behind the figures: kinds of `figures.evidenceKinds`; only verified items are named as verified. */
export type EvidenceRow = { kind: string; isVerified: boolean };

/**
 * How the figures were reached: who was interviewed, which kinds of evidence are verified, and in how many incidents
 * civilian status is presumed rather than evidenced (`presumedIncidents`).
 */
export function methodSentences(
  method: { interviewed: Interviewed; evidence: readonly EvidenceRow[]; presumedIncidents: number },
  words: Words,
): string[] {
  const { interviewed, evidence, presumedIncidents } = method;
  const said = [interviewedSentence(interviewed, words), evidenceSentence(evidence, words)];
  if (presumedIncidents > 0) said.push(words.sentences("method.presumption", { incidents: presumedIncidents }));
  return said;
}

function interviewedSentence(interviewed: Interviewed, words: Words): string {
  const { earliest, latest, languages, inPerson, remote, ...numbers } = interviewed;
  if (earliest === null || latest === null) return words.sentences("method.nobody");

  const span = { edtf: `${earliest}/${latest}`, words: "", earliest, latest };
  return words.sentences("method.interviewed", {
    ...numbers,
    inPerson,
    remote,
    modes: inPerson > 0 && remote > 0 ? "both" : remote > 0 ? "remote" : "in_person",
    when:
      earliest === latest
        ? words.sentences("method.on", { date: dayWords(earliest, words) })
        : formatWhen(span, words.locale, words.time),
    languages: languages.length === 0 ? "none" : languagesWords(languages, words),
  });
}

function evidenceSentence(evidence: readonly EvidenceRow[], words: Words): string {
  const kinds = new Set(evidence.flatMap((item) => (item.isVerified ? [item.kind] : [])));
  if (kinds.size === 0) return words.sentences("method.noEvidence");

  const named = evidenceOrder.filter((kind) => kinds.has(kind));
  const said = named.map((kind) => words.sentences(`method.evidenceKinds.${kind}`));
  return words.sentences("method.evidence", { kinds: listWords(said, "conjunction", words) });
}

const evidenceOrder = ["satellite_image", "photograph", "video", "audio", "document", "web_capture", "external_report"];

function languagesWords(languages: readonly string[], words: Words): string {
  const said = languages.map(words.languageOf);
  return listWords(said.toSorted(new Intl.Collator(words.locale).compare), "conjunction", words);
}
