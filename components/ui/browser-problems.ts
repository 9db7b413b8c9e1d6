/** What a browser can already see is wrong with a control; the words live under ui.problem. */
export type BrowserProblem = "missing" | "notAnAddress" | "tooLong" | "tooShort" | "outOfRange" | "unreadable";

type Validity = Pick<
  ValidityState,
  "valid" | "valueMissing" | "typeMismatch" | "tooLong" | "tooShort" | "rangeUnderflow" | "rangeOverflow"
>;
type Control = { name: string; willValidate: boolean; validity: Validity };

/**
 * The first problem of each named control, in page order. Saves a round trip on a bad line; the server decides all
 * the same, and is the only one to decide without script.
 */
export function browserProblems(controls: Iterable<Control>): Map<string, BrowserProblem> {
  const problems = new Map<string, BrowserProblem>();
  for (const { name, willValidate, validity } of controls) {
    if (name && willValidate && !validity.valid && !problems.has(name)) problems.set(name, problemOf(validity));
  }
  return problems;
}

function problemOf(validity: Validity): BrowserProblem {
  if (validity.valueMissing) return "missing";
  if (validity.typeMismatch) return "notAnAddress";
  if (validity.tooLong) return "tooLong";
  if (validity.tooShort) return "tooShort";
  if (validity.rangeUnderflow || validity.rangeOverflow) return "outOfRange";
  return "unreadable";
}
