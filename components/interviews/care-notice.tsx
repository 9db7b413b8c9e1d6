import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { InterviewView } from "@/lib/interviews/types";

/** What stands between this interview and its completion, or how it ended before. */
export function CareNotice({ interview, path }: { interview: InterviewView; path: string }) {
  const t = useTranslations("interviews");
  const { ending, missingCare, record, statement } = interview;
  if (ending)
    return (
      <Notice tone="info" title={t("care.endedTitle")} className="mb-4">
        <p className="whitespace-pre-line">{ending.reason}</p>
      </Notice>
    );
  if (record.vulnerabilities.length === 0) return null;
  const flags = record.vulnerabilities.map((flag) => t(`vulnerabilities.${flag}`)).join(", ");
  return (
    <Notice
      tone={missingCare.length > 0 ? "warning" : "info"}
      title={t("care.vulnerableTitle", { flags })}
      className="mb-4"
    >
      {missingCare.length === 0
        ? t("care.nothingMissing")
        : missingCare.map((missing) => <p key={missing}>{t(`care.missing.${missing}`)}</p>)}
      {missingCare.length > 0 && !statement && (
        <p className="mt-1">
          <TextLink href={`${path}/care`}>{t("care.toCare")}</TextLink>
        </p>
      )}
    </Notice>
  );
}
