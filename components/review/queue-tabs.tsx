import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { type WaitingCounts, type WaitingKind, waitingKinds } from "@/lib/findings/review/types";

type Props = { counts: WaitingCounts; kind: WaitingKind | null; path: string };

/** One view for each kind of work, with how much of it waits. */
export function QueueTabs({ counts, kind, path }: Props) {
  const t = useTranslations("review");
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Tabs
      label={t("views")}
      items={[
        { href: path, label: t("all"), count: all, isCurrent: kind === null },
        ...waitingKinds.map((one) => ({
          href: `${path}?kind=${one}`,
          label: t(`kinds.${one}`),
          count: counts[one],
          isCurrent: kind === one,
        })),
      ]}
    />
  );
}
