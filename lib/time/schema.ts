import { z } from "zod";
import { parseWhen } from "./edtf";
import type { When } from "./types";

/**
 * A date as a form sends it: `when.edtf` (see `parseWhen`) and `when.words`, the words the source used. Becomes a `When`;
 * problems stand at `edtf` and say what to write instead.
 */
export const whenInput = z
  .strictObject({ edtf: z.string().trim().default(""), words: z.string().trim().max(300).default("") })
  .prefault({})
  .transform((typed, context): When => read(typed, context));

/** The same where no date may be known: `null` when nothing was typed. Words alone are not yet a date. */
export const optionalWhenInput = z
  .strictObject({ edtf: z.string().trim().default(""), words: z.string().trim().max(300).default("") })
  .prefault({})
  .transform((typed, context): When | null => (typed.edtf === "" && typed.words === "" ? null : read(typed, context)));

type Typed = { edtf: string; words: string };

function read({ edtf, words }: Typed, context: z.RefinementCtx<Typed>): When {
  const parsed = parseWhen(edtf, words);
  if (parsed.ok) return parsed.when;
  context.addIssue({ code: "custom", path: ["edtf"], message: parsed.reason });
  return z.NEVER;
}
