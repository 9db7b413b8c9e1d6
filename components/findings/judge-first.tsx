import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { SourceRef } from "@/lib/findings/standing/types";

/** To a reviewer who must judge blind, in the place of what would tell them what another found. */
export function JudgeFirst({ items, base }: { items: readonly SourceRef[]; base: string }) {
  const t = useTranslations("findings");
  return (
    <Notice
      title={t("withheldTitle", { sources: items.map(({ code }) => code).join(", ") })}
      actions={items.map(({ sourceId, code }) => (
        <ButtonLink key={sourceId} size="small" href={`${base}/evidence/${sourceId}/verify`}>
          {t("judge", { code })}
        </ButtonLink>
      ))}
    >
      {t("withheld", { count: items.length })}
    </Notice>
  );
}
