import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FactorView } from "@/lib/access/factor/types";
import { RemoveFactorForm, RenewRecoveryCodesForm } from "./factor-forms";

/** Fewer than this many recovery codes left: time for new ones. */
const few = 3;

/** What one has of a second factor, and what one may do about it. */
export function FactorSection({ factor }: { factor: FactorView }) {
  const t = useTranslations("access.factor");
  if (!factor.enrolledAt)
    return (
      <Section title={t("title")} hint={t("setUpBody")}>
        <ButtonLink href="/second-factor" variant="primary">
          {t("setUp")}
        </ButtonLink>
      </Section>
    );

  return (
    <Section title={t("title")} className="max-w-2xl">
      <DescriptionList
        items={[
          { term: t("state"), value: <StatusBadge tone="good">{t("isOn")}</StatusBadge> },
          { term: t("since"), value: <DateTime at={factor.enrolledAt} /> },
          { term: t("codesLeft"), value: t("codesLeftCount", { count: factor.recoveryCodesLeft }) },
        ]}
      />
      {factor.recoveryCodesLeft < few && (
        <Notice tone="warning" className="mt-4">
          <p>{t("codesFew")}</p>
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        <Dialog trigger={t("renew")} title={t("renew")}>
          <RenewRecoveryCodesForm />
        </Dialog>
        <ButtonLink href="/second-factor">{t("another")}</ButtonLink>
        {factor.mayBeRemoved && (
          <Dialog trigger={t("remove")} title={t("remove")} triggerVariant="quiet">
            <RemoveFactorForm />
          </Dialog>
        )}
      </div>
      {!factor.mayBeRemoved && <p className="mt-3 text-sm text-ink-muted">{t("isRequired")}</p>}
    </Section>
  );
}
