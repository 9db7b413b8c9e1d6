import { useTranslations } from "next-intl";
import { type PreferenceAction, PreferenceForm } from "./preference-form";

type Props = {
  /** Gets `language` (and `returnTo`): a server action or an address. */
  action: PreferenceAction;
  current: string;
  /** Each language by its own name: { code: "fr", name: "Français" }. */
  languages: readonly { code: string; name: string }[];
  returnTo?: string | undefined;
};

/** The languages of the application, each in its own words. */
export function LanguageSwitch({ action, current, languages, returnTo }: Props) {
  const t = useTranslations("ui");
  return (
    <PreferenceForm
      action={action}
      name="language"
      label={t("language")}
      current={current}
      returnTo={returnTo}
      choices={languages.map(({ code, name }) => ({
        value: code,
        lang: code,
        label: code.toUpperCase(),
        // Begins with what is seen, so that it can be called by voice.
        spoken: `${code.toUpperCase()}, ${name}`,
      }))}
    />
  );
}
