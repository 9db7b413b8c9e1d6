import { useTranslations } from "next-intl";
import type { CitationView } from "@/lib/citations/types";

/** Where in its source a passage stands: § 4, 00:01:05, page 3, a part of the picture. Empty for an item as a whole. */
export function useLocatorWords(): (citation: Pick<CitationView, "source" | "locator">) => string {
  const t = useTranslations("citations.locator");
  return ({ source, locator }) => {
    if (source.kind === "interview") return t("paragraph", { number: source.paragraphNumber });
    if (locator.timecode) {
      return locator.until
        ? t("times", { from: locator.timecode, to: locator.until })
        : t("time", { time: locator.timecode });
    }
    if (locator.page) return t("page", { number: locator.page });
    return locator.region ? t("region") : "";
  };
}
