import { z } from "zod";

/** Pieces of schemas that many commands share. Messages are keys of `messages/`. */

export const id = z.uuid("errors.notUnderstood");

/** The version a form was opened on: a change relies on it. */
export const version = z.coerce.number().int().positive();

export const shortText = z.string().trim().min(1, "errors.required").max(300);
export const optionalShortText = z.string().trim().max(300).default("");
export const longText = z.string().trim().min(1, "errors.required").max(20_000);
export const optionalLongText = z.string().trim().max(100_000).default("");

/** A written reason: long enough to say something. */
export const reason = z.string().trim().min(10, "errors.reasonTooShort").max(5_000);

/** A checkbox: `on` or `yes` when ticked, absent when not. */
export const ticked = z
  .union([z.boolean(), z.literal("on"), z.literal("yes"), z.literal("true"), z.literal("false")])
  .default(false)
  .transform((value) => value === true || (value !== false && value !== "false"));

/** A whole number from zero; `null` when nothing was typed. */
export const optionalCount = z.coerce
  .number("errors.wholeNumber")
  .int("errors.wholeNumber")
  .min(0, "errors.wholeNumber")
  .max(2_000_000_000, "errors.wholeNumber")
  .nullable()
  .default(null);

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date("errors.day");

/** Page number of a list in the URL. */
export const page = z.coerce.number().int().min(1).max(1_000_000).catch(1);

/** Words looked for, from a URL: what is too long is as if unsaid, and so is NUL, which no database takes. */
export const sought = (maximum: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\0", ""))
    .pipe(z.string().trim().max(maximum))
    .catch("");
