import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { TrailEntry } from "@/lib/audit/types";

/** What happened, who did it, when, and the reason they gave. */
export function Trail({ entries }: { entries: TrailEntry[] }) {
  const t = useTranslations("audit");
  return (
    <ol className="divide-y divide-rule border-y border-rule text-table">
      {entries.map((entry) => {
        const event = entry.name.replaceAll(".", "_");
        return (
          <li key={entry.id} className="flex flex-wrap gap-x-4 gap-y-0.5 py-2">
            <span className="w-44 shrink-0 text-ink-muted">
              <DateTime at={entry.at} />
            </span>
            <span className="min-w-0 flex-1">
              {t.has(`events.${event}`) ? t(`events.${event}`) : entry.name}
              {entry.reason && (
                <span className="block max-w-prose text-ink-muted">{t("because", { reason: entry.reason })}</span>
              )}
            </span>
            <span className="text-ink-muted">{entry.who ? `${entry.who.name} · ${entry.who.code}` : t("system")}</span>
          </li>
        );
      })}
    </ol>
  );
}
