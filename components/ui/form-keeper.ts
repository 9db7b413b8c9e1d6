"use client";
import { createContext } from "react";
import type { FormState } from "@/lib/form-state";

/** Something around a form that keeps what is typed in it and sends it, line or no line. */
export type FormKeeper = {
  /** Sends in place of the form's action; null when it cannot keep it: then the form sends by itself. */
  send: (form: HTMLFormElement, data: FormData) => Promise<FormState | null>;
  /** What became of the text that was last left waiting. */
  left: "waiting" | "saved" | "refused";
};

export const FormKeeperContext = createContext<FormKeeper | null>(null);
