import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

type Props = { path: string; current: "account" | "care" };

/** The account, and the care for whoever gave it. */
export function InterviewTabs({ path, current }: Props) {
  const t = useTranslations("interviews.tabs");
  return (
    <Tabs
      label={t("label")}
      items={[
        { href: path, label: t("account"), isCurrent: current === "account" },
        { href: `${path}/care`, label: t("care"), isCurrent: current === "care" },
      ]}
    />
  );
}
