import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { VerificationView } from "@/lib/verification/types";

/** Where the round stands for this reader: blind, first, or why they do not judge. */
export function RoundNotice({ verification }: { verification: VerificationView }) {
  const t = useTranslations();
  const { isBlind, judgementCount, canJudge, refusal, isRoundOpen } = verification;
  if (isBlind)
    return (
      <Notice title={t("verificationPages.blindTitle")} className="mb-6">
        {t("verificationPages.blind", { count: judgementCount })}
      </Notice>
    );
  if (canJudge) return <Notice className="mb-6">{t("verificationPages.first")}</Notice>;
  // A round that is complete says so by its judgements.
  if (!refusal || !isRoundOpen) return null;
  return (
    <Notice title={t("verificationPages.mayNot")} className="mb-6">
      {t(refusal)}
    </Notice>
  );
}
