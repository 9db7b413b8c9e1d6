import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

/** The two readings of a summary, side by side: inside, and as the public may have it. */
export function UseTabs({ path, use }: { path: string; use: "internal" | "public" }) {
  const t = useTranslations("accountability.page");
  return (
    <Tabs
      label={t("readings")}
      items={(["internal", "public"] as const).map((one) => ({
        href: one === "internal" ? path : `${path}?use=public`,
        label: t(`use.${one}`),
        isCurrent: one === use,
      }))}
    />
  );
}
