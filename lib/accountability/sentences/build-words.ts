// The words of a language as the tests read them: the real messages, and the names of the worked example.
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { type Words, wordsFrom } from "./words";

const names: Record<"en" | "fr", Record<string, string>> = {
  en: { army: "Malian armed forces", wagner: "Wagner Group", jnim: "JNIM", isgs: "ISGS" },
  fr: { army: "Forces armées maliennes", wagner: "groupe Wagner", jnim: "JNIM", isgs: "EIGS" },
};

export function buildWords(locale: "en" | "fr"): Words {
  return wordsFrom({ locale, messages: { en, fr }[locale], nameOf: (actorId) => names[locale][actorId] ?? actorId });
}
