import { createTranslator } from "next-intl";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

/** The words of a full key in both languages, as a screen prints them. Throws where a key or a value is missing. */
export function wordsOf(key: string, values: Record<string, string | number> = {}): { en: string; fr: string } {
  const onError = (error: Error) => {
    throw error;
  };
  const english = createTranslator({ locale: "en", messages: en, onError });
  const french = createTranslator({ locale: "fr", messages: fr, onError });
  // Rules give keys as text; an unknown one throws above.
  const isKey = (_key: string): _key is Parameters<typeof english>[0] => true;

  return isKey(key) ? { en: english(key, values), fr: french(key, values) } : { en: "", fr: "" };
}
