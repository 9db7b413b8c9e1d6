import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { StandingView } from "@/lib/findings/standing/types";
import { useLineWords } from "./line-words";

/** Why this reader does not decide: two people stand behind every decided act. */
export function DecisionRefusal({ refusal }: Pick<StandingView, "refusal">) {
  const t = useTranslations("findings");
  const words = useLineWords([]);
  return <Notice title={t("mayNot")}>{refusal && words(refusal)}</Notice>;
}
