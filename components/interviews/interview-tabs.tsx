import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

type Props = { path: string; current: "account" | "versions" | "care" };

/** The account, how its text came to be, and the care for whoever gave it. */
export function InterviewTabs({ path, current }: Props) {
  const t = useTranslations("interviews.tabs");
  return (
    <Tabs
      label={t("label")}
      items={[
        { href: path, label: t("account"), isCurrent: current === "account" },
        { href: `${path}/versions`, label: t("versions"), isCurrent: current === "versions" },
        { href: `${path}/care`, label: t("care"), isCurrent: current === "care" },
      ]}
    />
  );
}
