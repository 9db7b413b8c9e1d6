import { useTranslations } from "next-intl";
import { EvidenceFacts } from "@/components/evidence/evidence-facts";
import { DiscrepancyNotice } from "@/components/evidence/metadata-section";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { EvidenceView } from "@/lib/evidence/types";

/** What whoever handed it in says of it: last, and folded for a reviewer who has yet to say what they see. */
export function Claims({ evidence, isOpen }: { evidence: EvidenceView; isOpen: boolean }) {
  const t = useTranslations("verificationPages");
  return (
    <Section title={t("claims")} hint={t("claimsHint")}>
      <Disclosure summary={t("showClaims")} open={isOpen}>
        <p className="mb-3 text-lg font-semibold text-ink-strong">{evidence.title}</p>
        <DiscrepancyNotice discrepancies={evidence.discrepancies} />
        <EvidenceFacts evidence={evidence} />
      </Disclosure>
    </Section>
  );
}
