import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { LegalHoldView, SealingRequestView } from "@/lib/sealing/types";
import { LegalHolds } from "./legal-holds";
import { PendingRequests } from "./pending-requests";

type Props = {
  investigation: { id: string; code: string };
  requests: SealingRequestView[];
  holds: LegalHoldView[];
  canAsk: boolean;
};

/** Of a whole investigation: what waits for a second admin, and the legal holds. */
export function TwoPeople({ investigation, requests, holds, canAsk }: Props) {
  const t = useTranslations("sealingPages");
  const isPending = requests.some(({ decision }) => decision === null);
  const standing = holds.filter(({ releasedAt }) => releasedAt === null);
  const isHeld = standing.some(({ personCode }) => personCode === null);
  return (
    <>
      {isPending && (
        <Section title={t("requests.title")} hint={t("requests.hint")}>
          <PendingRequests requests={requests} people={`/${investigation.code}/people`} />
        </Section>
      )}
      {(canAsk || standing.length > 0) && (
        <Section title={t("holds.title")} className="max-w-2xl">
          <LegalHolds investigationId={investigation.id} person={null} holds={holds} canPlace={canAsk && !isHeld} />
        </Section>
      )}
    </>
  );
}
