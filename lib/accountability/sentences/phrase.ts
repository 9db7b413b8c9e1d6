import type { Scope } from "../counting/schema";
import type { Translate } from "./words";

type Victims = Pick<Scope, "unit" | "victimStatus" | "structureKind">;
type NounForm = "plain" | "of" | "others" | "ofOthers" | "more";

/** Nouns of `figures.nouns`: "civilians" only for status civilian; a status that nobody asked for prints "people". */
export function nounOf({ unit, victimStatus, structureKind }: Victims): string {
  if (unit === "animals") return "animal";
  if (unit === "households") return "household";
  if (unit === "structures") return structureKind ?? "structure";
  return victimStatus ?? "person";
}

/** "civilians", "of civilians", "others", agreeing with the number. */
export function nounWords(victims: Victims, of: { form: NounForm; number: number }, figures: Translate): string {
  return figures(`nouns.${nounOf(victims)}`, { form: of.form, n: of.number });
}

/** "deliberately killed", "tuées délibérément": the verb agrees with noun and number where the language asks for it. */
export function verbWords(
  act: Victims & { actType: string },
  of: { number: number; isDeliberate: boolean },
  figures: Translate,
): string {
  return figures(`acts.${act.actType}`, {
    n: of.number,
    gender: figures(`genders.${nounOf(act)}`),
    isDeliberate: of.isDeliberate ? "yes" : "no",
  });
}
