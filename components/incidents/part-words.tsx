import { useTranslations } from "next-intl";
import type { PartView } from "@/lib/incidents/types";

/** "At least 4: child (under 18)": a share of the act's victims, never added to them. */
export function PartWords({ part: { key, min, isAll, max } }: { part: PartView }) {
  const t = useTranslations("incidents.part");
  const what = usePartName()(key);
  return <p className="tabular-nums">{words()}</p>;

  function words(): string {
    if (isAll) return t("all", { what });
    if (min !== null && max !== null) return t(min === max ? "exactly" : "between", { min, max, what });
    return min === null ? t("atMost", { max: max ?? 0, what }) : t("atLeast", { min, what });
  }
}

/** The name of a part by its key, `method:drone`. */
export function usePartName(): (key: string) => string {
  const words = useTranslations("vocabulary.partValues");
  return (key) => {
    const path = key.replace(":", ".");
    return words.has(path) ? words(path) : key;
  };
}
