import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { InterviewForm } from "@/lib/interviews/conversation/types";

type Props = { isFixed: boolean; isStopped: boolean; form: InterviewForm };

/** Draft, fixed, or stopped and referred; and whether it is a first account. */
export function InterviewStatus({ isFixed, isStopped, form }: Props) {
  const t = useTranslations("interviews");
  return (
    <>
      {isStopped ? (
        <StatusBadge tone="info" shape="bar">
          {t("statuses.stopped")}
        </StatusBadge>
      ) : (
        <StatusBadge tone={isFixed ? "good" : "neutral"} shape={isFixed ? "lock" : "dashed"}>
          {t(`statuses.${isFixed ? "fixed" : "draft"}`)}
        </StatusBadge>
      )}
      {form === "first_account" && (
        <>
          {" "}
          <StatusBadge tone="neutral" shape="ring">
            {t("forms.first_account")}
          </StatusBadge>
        </>
      )}
    </>
  );
}
