import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { WaitingKind } from "@/lib/findings/review/types";

const looks = {
  first_judgement: { tone: "neutral", shape: "ring" },
  second_judgement: { tone: "info", shape: "dot" },
  disagreement: { tone: "warning", shape: "triangle" },
  pair: { tone: "warning", shape: "exclamation" },
  decision: { tone: "info", shape: "dashed" },
  decision_again: { tone: "warning", shape: "clock" },
} as const satisfies Record<WaitingKind, object>;

/** What a record waits for, in words and a shape. */
export function WaitingBadge({ kind }: { kind: WaitingKind }) {
  const t = useTranslations("review.kinds");
  return <StatusBadge {...looks[kind]}>{t(kind)}</StatusBadge>;
}
