import { useTranslations } from "next-intl";
import { listHref, type SearchParams } from "@/components/ui/table-view";
import { Tabs } from "@/components/ui/tabs";
import { type Entry, entries } from "@/lib/accountability/counting/types";

type Props = { path: string; params: SearchParams; counts: ReadonlyMap<Entry, number>; entered: Entry };

/** How acts entered a figure: counted, in the upper bound only, secondary, narrative, left out. */
export function EntryTabs({ path, params, counts, entered }: Props) {
  const t = useTranslations("accountability");
  return (
    <Tabs
      label={t("figure.entered")}
      items={entries.map((entry) => ({
        href: listHref(path, params, { entered: entry === "lower" ? undefined : entry, page: undefined }),
        label: t(`entries.${entry}`),
        count: counts.get(entry) ?? 0,
        isCurrent: entry === entered,
      }))}
    />
  );
}
