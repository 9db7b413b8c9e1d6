"use client";
import { createContext, useContext, useId } from "react";
import type { FormState, FormValues } from "@/lib/form-state";

type FormContextValue = {
  formId: string;
  state: FormState;
  pending: boolean;
  /** What came back from a form sent without script; undefined when nothing did. */
  returned: FormValues | undefined;
};

/** What an ActionForm tells the fields and buttons inside it. Null outside one (a filter form, say). */
export const FormContext = createContext<FormContextValue | null>(null);

/** The id of a field in a form: an error summary links to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

export type FieldNeed = "required" | "optional";

type FieldWiring = {
  id: string;
  hintId: string;
  errorId: string;
  /** What is wrong with this field, already in words. */
  errors: string[];
  /** Whether a form needs an answer; undefined where nothing is asked for, as in filters. */
  needOf: (required: boolean | undefined) => FieldNeed | undefined;
  /** The value to start with: what was typed before, else the default. */
  startValue: (defaultValue: string | undefined) => string;
  startValues: (defaultValues: readonly string[]) => readonly string[];
};

/** Wires one field, by name, to the form around it. Works outside a form too. */
export function useField(name: string): FieldWiring {
  const form = useContext(FormContext);
  const ownId = useId();
  // A list is sent as `roles[]`, and refused as `roles`.
  const path = name.replace(/\[\]$/, "");
  const id = form ? fieldId(form.formId, path) : ownId;
  const returned = form?.returned;

  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    errors: (form?.state.status === "failed" && form.state.fields[path]) || [],
    needOf: (required) => (form === null ? undefined : required ? "required" : "optional"),
    startValue: (defaultValue) => (returned ? (all(returned, name)[0] ?? "") : (defaultValue ?? "")),
    startValues: (defaultValues) => (returned ? all(returned, name) : defaultValues),
  };
}

function all(values: FormValues, name: string): string[] {
  const value = values[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
