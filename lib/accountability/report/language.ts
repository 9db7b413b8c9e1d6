import { createTranslator } from "use-intl/core";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { type Translate, wordsFrom } from "../sentences/words";
import type { ScopeWords } from "./scope-words";

/** Every word that a report prints, in one language. */
export type ReportWords = ScopeWords & { findingRules: Translate; partyName: (actorId: string) => string };

export type ReportNames = {
  actors: ReadonlyMap<string, { name: string; shortName: string }>;
  units: ReadonlyMap<string, { nameEn: string; nameFr: string }>;
};

/** "JNIM" in any language; "the armed forces", with its English article, in English only. */
function shortNameIn(locale: string, actor: { name: string; shortName: string } | undefined): string | undefined {
  const isEnglish = /^(the|a|an) /i.test(actor?.shortName ?? "");
  return (isEnglish && locale !== "en" ? "" : actor?.shortName) || actor?.name;
}

type Messages = NonNullable<Parameters<typeof createTranslator>[0]["messages"]>;

/** Words by the real messages; a missing one throws, for a sentence is whole or not at all. */
export function reportWords(locale: "en" | "fr", names: ReportNames): ReportWords {
  const messages: Messages = { en, fr }[locale];
  const named = (namespace: string): Translate =>
    createTranslator<Messages, string>({
      locale,
      messages,
      namespace,
      onError: (error: Error) => {
        throw error;
      },
    });
  const nameOf = (actorId: string) => shortNameIn(locale, names.actors.get(actorId)) ?? actorId;
  const unitName = (pCode: string) => {
    const unit = names.units.get(pCode);
    return (locale === "fr" ? unit?.nameFr : unit?.nameEn) ?? pCode;
  };
  return {
    ...wordsFrom({ locale, messages, nameOf }),
    accountability: named("accountability"),
    vocabulary: named("vocabulary"),
    findingRules: named("findingRules"),
    unitName,
    // A letter and a duty name their party in full.
    partyName: (actorId) => names.actors.get(actorId)?.name ?? actorId,
  };
}
