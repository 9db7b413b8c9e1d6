"use client";
import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { requestDestructionAction } from "@/lib/sealing/actions";
import type { LegalHoldView, SealingRequestView, SealView } from "@/lib/sealing/types";
import { LegalHolds } from "./legal-holds";
import { PendingRequests } from "./pending-requests";
import { ReasonForm } from "./reason-form";

type Props = {
  investigationId: string;
  seal: SealView;
  requests: SealingRequestView[];
  holds: LegalHoldView[];
  /** Whether this member may ask for what needs two admins. */
  canAsk: boolean;
};

/** Whether a sealed identity is kept: legal holds, and its destruction by two admins. */
export function Keeping({ investigationId, seal, requests, holds, canAsk }: Props) {
  const t = useTranslations("sealingPages.keeping");
  const { personId, personCode, isSealed, isHeld } = seal;
  const mine = requests.filter((request) => request.personId === personId || isReleaseOf(request, personCode, holds));
  const ofMine = holds.filter((hold) => hold.personCode === personCode || hold.personCode === null);
  const isAsked = mine.some(({ kind, decision }) => kind === "destroy" && decision === null);
  const isAnything = canAsk || isAsked || ofMine.some(({ releasedAt }) => releasedAt === null);
  if (!isSealed || !isAnything) return null;
  return (
    <Section title={t("title")} hint={t("hint")} className="max-w-2xl print:hidden">
      <PendingRequests requests={mine} />
      <LegalHolds
        investigationId={investigationId}
        person={{ personId, code: personCode }}
        holds={ofMine}
        canPlace={canAsk && !isHeld}
      />
      {canAsk && !isHeld && !isAsked && (
        <ReasonForm
          title={t("destroy")}
          body={t("destroyBody")}
          submit={t("destroySubmit")}
          doneMessage={t("destroyDone")}
          act={(why) => requestDestructionAction({ personId, reason: why })}
        />
      )}
    </Section>
  );
}

/** A hold is of a person or of everyone; its release is asked for by the hold. */
const isReleaseOf = ({ holdId }: SealingRequestView, personCode: string, holds: LegalHoldView[]) =>
  holdId !== null && holds.some((hold) => hold.holdId === holdId && hold.personCode === personCode);
