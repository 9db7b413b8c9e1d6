import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { InterviewLine } from "@/lib/interviews/types";
import { InterviewLines } from "./interview-lines";

type Props = { code: string; lines: InterviewLine[]; path: string };

/** Before someone is asked again: when they already were, and that it needs a reason (Murad Code 4). */
export function EarlierSessions({ code, lines, path }: Props) {
  const t = useTranslations("interviews");
  if (lines.length === 0) return null;
  return (
    <Notice tone="warning" title={t("earlierTitle", { code, count: lines.length })} className="mb-5 max-w-2xl">
      <p className="mb-2">{t("earlierBody")}</p>
      <InterviewLines lines={lines} path={path} />
    </Notice>
  );
}
