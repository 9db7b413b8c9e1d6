/** The forms that a browser keeps and sends by itself once the line is back. */
export const outboxForms = [
  "record-interview",
  "add-text",
  "add-addendum",
  "edit-paragraph",
  "write-assessment",
] as const;

export type OutboxForm = (typeof outboxForms)[number];
