import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { type PreferenceAction, PreferenceForm } from "./preference-form";

export type Theme = "system" | "light" | "dark";

type Props = {
  /** Gets `theme` (and `returnTo`): a server action or an address. */
  action: PreferenceAction;
  current: Theme;
  returnTo?: string | undefined;
};

/** Light, dark, or as the device says. The page's owner sets html[data-theme] for the first two. */
export function ThemeToggle({ action, current, returnTo }: Props) {
  const t = useTranslations("ui.theme");
  return (
    <PreferenceForm
      action={action}
      name="theme"
      label={t("label")}
      current={current}
      returnTo={returnTo}
      choices={[
        { value: "system", spoken: t("system"), label: <Monitor aria-hidden className="size-4" /> },
        { value: "light", spoken: t("light"), label: <Sun aria-hidden className="size-4" /> },
        { value: "dark", spoken: t("dark"), label: <Moon aria-hidden className="size-4" /> },
      ]}
    />
  );
}
