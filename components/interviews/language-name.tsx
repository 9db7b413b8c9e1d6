import { useTranslations } from "next-intl";
import type { Option } from "@/components/ui/select-field";
import { knownLanguages } from "@/lib/interviews/types";

/** Turns a stored language into words: a known code into its name, anything else as it was typed. */
export function useLanguageName(): (language: string) => string {
  const t = useTranslations("interviews.languages");
  return (language) => {
    const known = knownLanguages.find((code) => code === language);
    return known ? t(known) : language;
  };
}

/** The languages on offer, and those that an interview holds already, in the order of the reader's alphabet. */
export function useLanguageOptions(held: readonly string[] = []): Option[] {
  const name = useLanguageName();
  const languages = [...new Set<string>([...knownLanguages, ...held])];
  return languages.map((value) => ({ value, label: name(value) })).sort((a, b) => a.label.localeCompare(b.label));
}
