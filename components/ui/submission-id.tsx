"use client";
import { useEffect, useRef } from "react";

/**
 * The random id of what this form will send: one for each rendered form, so that the same press twice is one change.
 * The server's id survives hydration (React is given no value of its own to write), a form made in the browser gets
 * one on birth, and the browser is told not to bring an old one back with a reloaded page.
 */
export function SubmissionId() {
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (field.current?.value === "") field.current.value = crypto.randomUUID();
  }, []);

  return (
    <input
      ref={field}
      type="hidden"
      name="submissionId"
      autoComplete="off"
      defaultValue={typeof window === "undefined" ? crypto.randomUUID() : undefined}
      suppressHydrationWarning
    />
  );
}
