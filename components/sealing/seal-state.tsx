import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SealView } from "@/lib/sealing/types";

/** Whether a person's identity is sealed, since when, by whom, in which version. */
export function SealState({ seal: { latest, destroyedAt } }: { seal: SealView }) {
  const t = useTranslations("sealingPages.panel");
  if (destroyedAt)
    return (
      <StatusBadge tone="neutral" shape="cross">
        {t("destroyed")}
      </StatusBadge>
    );
  if (!latest)
    return (
      <StatusBadge tone="neutral" shape="ring">
        {t("notSealed")}
      </StatusBadge>
    );
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusBadge tone="good" shape="lock">
        {t("sealed")}
      </StatusBadge>
      <span className="text-sm text-ink-muted">
        {t("version", { version: latest.version, by: latest.sealedBy ?? "—" })} <DateTime at={latest.sealedAt} />
      </span>
    </p>
  );
}
