import { LanguageSwitch } from "@/components/ui/language-switch";
import { type Theme, ThemeToggle } from "@/components/ui/theme-toggle";
import { choosePreferencesAction } from "@/lib/access/actions";
import { languageNames } from "@/lib/i18n/languages";

/** Language and theme, where they are on every page. */
export function Preferences({ language, theme }: { language: string; theme: Theme }) {
  return (
    <div className="flex items-center gap-1">
      <LanguageSwitch action={choosePreferencesAction} current={language} languages={languageNames} />
      <ThemeToggle action={choosePreferencesAction} current={theme} />
    </div>
  );
}
