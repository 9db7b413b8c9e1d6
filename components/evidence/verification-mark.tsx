import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SeenStatus } from "@/lib/verification/rounds";

const tones = {
  unverified: "neutral",
  singly_verified: "info",
  disputed: "warning",
  verified: "good",
  refuted: "bad",
  withheld: "neutral",
} as const satisfies Record<SeenStatus, string>;

/** Where an item's verification stands, as far as this reader may know: whoever must judge blind is told only that. */
export function VerificationMark({ status }: { status: SeenStatus }) {
  const t = useTranslations();
  if (status === "withheld") {
    return (
      <StatusBadge tone="neutral" shape="lock">
        {t("evidence.withheld")}
      </StatusBadge>
    );
  }
  return <StatusBadge tone={tones[status]}>{t(`verification.statuses.${status}`)}</StatusBadge>;
}
