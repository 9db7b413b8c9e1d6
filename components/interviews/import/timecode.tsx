import { useTranslations } from "next-intl";
import { timecode } from "@/lib/interviews/transcript/import/rules";

/** Where a paragraph is said in the recording, quietly beside who says it. */
export function Timecode({ ms }: { ms: number }) {
  const t = useTranslations("interviews.import");
  const time = timecode(ms);
  return (
    <span className="text-xs tabular-nums">
      <span className="sr-only">{t("timecode", { time })}</span>
      <span aria-hidden>{time}</span>
    </span>
  );
}
