import { createTranslator } from "use-intl/core";
import type { TimeTranslate } from "@/lib/time/format-when";
import { formatWhen } from "@/lib/time/format-when";
import type { Day } from "@/lib/time/types";

/** A translator of one namespace, as next-intl makes them (`createTranslator`, `useTranslations`, `getTranslations`). */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** What a computed sentence needs of a language, and the names of actors in it. */
export type Words = {
  locale: string;
  /** Namespaces `figures`, `sentences` and `time`. */
  figures: Translate;
  sentences: Translate;
  time: TimeTranslate;
  nameOf: (actorId: string) => string;
  /** A language by its code, as it stands within a sentence; what has no code was written in words. */
  languageOf: (language: string) => string;
};

/** Any language's messages: sentences choose their keys by data, so keys are not checked by type but by a test of each. */
type Messages = NonNullable<Parameters<typeof createTranslator>[0]["messages"]>;

/** Words from a language's messages (`messages/<locale>.json`). A missing message throws: a sentence is whole or not at all. */
export function wordsFrom(input: { locale: string; messages: Messages; nameOf: (actorId: string) => string }): Words {
  const { locale, messages, nameOf } = input;
  const onError = (error: Error) => {
    throw error;
  };
  return {
    locale,
    figures: createTranslator<Messages, "figures">({ locale, messages, namespace: "figures", onError }),
    sentences: createTranslator<Messages, "sentences">({ locale, messages, namespace: "sentences", onError }),
    time: createTranslator<Messages, "time">({ locale, messages, namespace: "time", onError }),
    nameOf,
    languageOf: languageNames(locale, messages),
  };
}

/** The product's own words for a language first, so that a report and a form say the same; else the runtime's (CLDR). */
function languageNames(locale: string, messages: Messages) {
  const interviews = createTranslator<Messages, "interviews">({ locale, messages, namespace: "interviews" });
  const known = new Intl.DisplayNames(locale, { type: "language" });
  const isCode = (language: string) => /^[a-z]{2,3}(-\w+)*$/i.test(language);

  return (language: string) => {
    if (!isCode(language)) return language;
    if (!interviews.has(`languages.${language}`)) return known.of(language) ?? language;
    const name = interviews(`languages.${language}`);
    // French writes the names of languages small within a sentence.
    return locale === "fr" ? name.toLocaleLowerCase("fr") : name;
  };
}

/** One calendar day in words: "12 December 2024", "1er mai 2024". */
export function dayWords(day: Day, { locale, time }: Words): string {
  return formatWhen({ edtf: day, words: day, earliest: day, latest: day }, locale, time);
}

/** "a, b and c" or "a, b or c" in the language. */
export function listWords(items: readonly string[], type: "conjunction" | "disjunction", { locale }: Words): string {
  return new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type }).format(items);
}
