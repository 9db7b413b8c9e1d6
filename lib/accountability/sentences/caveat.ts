import type { Caveat } from "../counting/caveat";
import { nounWords, verbWords } from "./phrase";
import { listWords, type Words } from "./words";

/** Where and when research was held back, in the words recorded on the investigation. */
export type AccessConstraint = { area: string; period: string | null };

/**
 * "We also received credible reports of hundreds more civilians killed; because research in … is so difficult, these
 * figures are conservative." Says where the figures fall short and never by how much (domain.md 5). Null when there is
 * neither a report nor a constraint.
 */
export function caveatSentence(
  { caveat, constraints }: { caveat: Caveat | null; constraints: readonly AccessConstraint[] },
  words: Words,
): string | null {
  const { sentences } = words;
  const reports = caveat ? reportsWords(caveat, words) : null;
  const areas = constraints.length > 0 ? areasWords(constraints, words) : null;

  if (reports !== null && areas !== null) return sentences("caveat.reportsAndAccess", { reports, areas });
  if (reports !== null) return sentences("caveat.reports", { reports });
  return areas === null ? null : sentences("caveat.access", { areas });
}

/** "hundreds more civilians killed", for a caveat that stands alone. */
export function reportsWords(caveat: Caveat, { figures, sentences }: Words): string {
  const many = 20;
  const noun = nounWords(caveat, { form: "more", number: many }, figures);
  const verb = verbWords(caveat, { number: many, isDeliberate: false }, figures);
  if (caveat.magnitude === null) return sentences("caveat.moreUncounted", { noun, verb });
  return sentences("caveat.more", { magnitude: sentences(`caveat.magnitudes.${caveat.magnitude}`), noun, verb });
}

function areasWords(constraints: readonly AccessConstraint[], words: Words): string {
  const said = constraints.map(({ area, period }) =>
    period === null ? area : words.sentences("caveat.constraint", { area, period }),
  );
  return listWords([...new Set(said)], "conjunction", words);
}
