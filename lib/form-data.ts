import { type FormValues, stepUpField } from "@/lib/form-state";

/** Fields that belong to the form itself, not to the command. */
const ownFields = new Set(["submissionId", stepUpField]);

/** What was typed, as it was typed: goes back to the form after a refusal. Files stay in the browser. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || ownFields.has(name)) continue;
    const typed = form.getAll(name).filter((value): value is string => typeof value === "string");
    // PostgreSQL stores no NUL; pasted text sometimes carries one, and it says nothing.
    const texts = typed.map((text) => text.replaceAll("\0", ""));
    values[name] = name.endsWith("[]") ? texts : (texts.at(-1) ?? "");
  }
  return values;
}

/**
 * A form as the nested object that a command's schema parses. `count.min` nests, `parts.0.value` makes arrays, a name
 * ending in `[]` is a list of texts. Empty fields are left out: "nothing typed" is not an empty text.
 */
export function objectOf(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(valuesOf(form))) {
    if (Array.isArray(value))
      place(
        root,
        name.slice(0, -2).split("."),
        value.filter((text) => text !== ""),
      );
    else if (value.trim() !== "") place(root, name.split("."), value);
  }
  return arraysFrom(root) as Record<string, unknown>;
}

function place(root: Record<string, unknown>, path: string[], value: unknown) {
  let at = root;
  for (const key of path.slice(0, -1)) {
    if (isUnsafe(key)) return;
    const next = at[key];
    if (typeof next === "object" && next !== null && !Array.isArray(next)) at = next as Record<string, unknown>;
    else {
      const made: Record<string, unknown> = {};
      at[key] = made;
      at = made;
    }
  }
  const last = path.at(-1);
  if (last !== undefined && !isUnsafe(last)) at[last] = value;
}

/** A posted name must not reach an object's prototype. */
function isUnsafe(key: string) {
  return key === "__proto__" || key === "constructor" || key === "prototype";
}

/** `{0: a, 2: b}` is the list `[a, b]`: rows left empty on the screen fall away. */
function arraysFrom(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, arraysFrom(part)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, part]) => part);
  }
  return Object.fromEntries(entries);
}
