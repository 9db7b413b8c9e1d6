import { useTranslations } from "next-intl";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import type { InterviewLine } from "@/lib/interviews/types";

type Short = "public" | "internal" | "other" | "nothing" | "none";

const looks: Record<Short, { tone: Tone; shape: Shape }> = {
  public: { tone: "good", shape: "check" },
  internal: { tone: "info", shape: "lock" },
  other: { tone: "warning", shape: "triangle" },
  nothing: { tone: "bad", shape: "bar" },
  none: { tone: "bad", shape: "dashed" },
};

/** What the consent in force allows, in two words: how far the testimony reaches. */
export function ConsentShort({ line }: { line: Pick<InterviewLine, "hasConsent" | "allowedUses"> }) {
  const t = useTranslations("interviews.consentShort");
  const short = shortOf(line);
  return <StatusBadge {...looks[short]}>{t(short)}</StatusBadge>;
}

function shortOf({ hasConsent, allowedUses }: Pick<InterviewLine, "hasConsent" | "allowedUses">): Short {
  if (!hasConsent) return "none";
  if (allowedUses.length === 0) return "nothing";
  if (allowedUses.includes("public_figure")) return "public";
  return allowedUses.includes("internal_figure") ? "internal" : "other";
}
