import { useTranslations } from "next-intl";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import type { ActStatus } from "@/lib/incidents/types";

const looks: Record<ActStatus, { tone: Tone; shape: Shape }> = {
  undecided: { tone: "neutral", shape: "dashed" },
  reported: { tone: "neutral", shape: "ring" },
  probable: { tone: "info", shape: "dot" },
  confirmed: { tone: "good", shape: "check" },
  contested: { tone: "warning", shape: "triangle" },
  discounted: { tone: "bad", shape: "bar" },
};

/** How far an act is decided, in a word and a shape. */
export function ActStatusBadge({ status }: { status: ActStatus }) {
  const t = useTranslations("incidents.status");
  return <StatusBadge {...looks[status]}>{t(status)}</StatusBadge>;
}
