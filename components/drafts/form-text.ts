/** Fields that a form carries for itself: they are the page's, and never put back. */
const isOwn = (name: string) => name === "" || name === "submissionId" || name.startsWith("$ACTION");

/** What a form would send, but for files and for what is its own. */
export function textsOf(data: FormData): [name: string, value: string][] {
  return [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string" && !isOwn(entry[0]));
}

export const isSameText = (one: [string, string][], other: [string, string][]) =>
  JSON.stringify(one) === JSON.stringify(other);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (each): each is Control =>
      (each instanceof HTMLInputElement && !["hidden", "file", "submit", "button"].includes(each.type)) ||
      each instanceof HTMLTextAreaElement ||
      each instanceof HTMLSelectElement,
  );

/**
 * Puts texts back where they were typed. Hidden fields stay as the page has them: which record it is and which version.
 * Returns what found no place, such as a row that the form does not have now: it is shown beside the form.
 */
export function fillForm(form: HTMLFormElement, fields: [name: string, value: string][]): [string, string][] {
  const left = new Map<string, string[]>();
  for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value]);

  for (const control of controlsOf(form)) {
    const values = left.get(control.name);
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      setTicked(control, take(values, control.value));
    } else if (values && values.length > 0 && canHold(control, values[0] ?? "")) {
      setValue(control, values.shift() ?? "");
    }
  }
  const hidden = new Set([...form.elements].filter(isHidden).map((each) => each.name));
  return [...left].flatMap(([name, values]) =>
    hidden.has(name)
      ? []
      : values.filter((value) => value.trim() !== "").map((value): [string, string] => [name, value]),
  );
}

/** Whether everything is as the page came: nothing typed, nothing chosen. */
export const isUntouched = (form: HTMLFormElement): boolean => controlsOf(form).every(isAsGiven);

function isAsGiven(control: Control): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value === control.defaultValue;
  if (control instanceof HTMLInputElement)
    return control.type === "checkbox" || control.type === "radio"
      ? control.checked === control.defaultChecked
      : control.value === control.defaultValue;
  const given = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
  return control.selectedIndex === Math.max(given, 0);
}

/** The text of one control as it stands now. */
export function valueIn(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : "";
}

/** As if it had been typed: whoever listens to the control hears of it. */
export function setValue(control: Control, value: string) {
  if (control.value === value) return;
  const prototype = Object.getPrototypeOf(control);
  // React puts a setter of its own on the element to notice typing; the prototype's is the browser's.
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  tell(control);
}

/** While a form is on its way nothing is typed that an emptied form would take along; the focus stays. */
export function setReadOnly(form: HTMLFormElement, isReadOnly: boolean) {
  for (const control of controlsOf(form)) if (!(control instanceof HTMLSelectElement)) control.readOnly = isReadOnly;
}

function setTicked(control: HTMLInputElement, isTicked: boolean) {
  if (control.checked !== isTicked) control.click();
}

function take(values: string[] | undefined, value: string): boolean {
  const at = values?.indexOf(value) ?? -1;
  if (at >= 0) values?.splice(at, 1);
  return at >= 0;
}

const canHold = (control: Control, value: string) =>
  !(control instanceof HTMLSelectElement) || [...control.options].some((option) => option.value === value);

const isHidden = (each: Element): each is HTMLInputElement =>
  each instanceof HTMLInputElement && each.type === "hidden";

function tell(control: Control) {
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
