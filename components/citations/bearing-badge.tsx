import { useTranslations } from "next-intl";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import type { Bearing } from "@/lib/citations/types";

const looks: Record<Bearing, { tone: Tone; shape: Shape }> = {
  supports: { tone: "good", shape: "check" },
  contradicts: { tone: "bad", shape: "cross" },
  context: { tone: "neutral", shape: "info" },
};

/** Whether a passage speaks for an act, against it, or beside it. */
export function BearingBadge({ bearing }: { bearing: Bearing }) {
  const t = useTranslations("vocabulary.bearings");
  return <StatusBadge {...looks[bearing]}>{t(bearing)}</StatusBadge>;
}
