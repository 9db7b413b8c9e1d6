import { useTranslations } from "next-intl";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import type { LetterStage } from "@/lib/correspondence/types";

const looks: Record<LetterStage, { tone: Tone; shape: Shape }> = {
  draft: { tone: "neutral", shape: "dashed" },
  cleared: { tone: "info", shape: "dot" },
  held_back: { tone: "warning", shape: "lock" },
  not_sent: { tone: "neutral", shape: "bar" },
  sent: { tone: "info", shape: "ring" },
  delivered: { tone: "info", shape: "check" },
  overdue: { tone: "bad", shape: "clock" },
  replied_in_part: { tone: "warning", shape: "exclamation" },
  replied: { tone: "good", shape: "check" },
};

export function LetterStageBadge({ stage }: { stage: LetterStage }) {
  const t = useTranslations("correspondence.stages");
  return <StatusBadge {...looks[stage]}>{t(stage)}</StatusBadge>;
}
