export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

export const languageNames: readonly { code: Language; name: string }[] = [
  { code: "en", name: "English" },
  { code: "fr", name: "Français" },
];

export const languageCookie = "attest_language";
export const themeCookie = "attest_theme";
