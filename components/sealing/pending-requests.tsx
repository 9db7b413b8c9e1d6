"use client";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { approveDestructionAction, declineRequestAction, releaseHoldAction } from "@/lib/sealing/actions";
import type { SealingRequestView } from "@/lib/sealing/types";
import { ReasonForm } from "./reason-form";

type Props = {
  requests: SealingRequestView[];
  /** The address of the people, where the request does not stand on its person's own page. */
  people?: string | undefined;
};

/** What one admin asked for and another has to answer: a destruction, the release of a legal hold. */
export function PendingRequests({ requests, people }: Props) {
  const t = useTranslations("sealingPages.requests");
  const pending = requests.filter(({ decision }) => decision === null);
  if (pending.length === 0) return null;
  return (
    <ul className="flex max-w-3xl flex-col gap-3" aria-label={t("title")}>
      {pending.map((request) => (
        <Card as="li" key={request.requestId}>
          <Request request={request} people={people} />
        </Card>
      ))}
    </ul>
  );
}

function Request({ request, people }: { request: SealingRequestView; people: string | undefined }) {
  const t = useTranslations("sealingPages.requests");
  const { requestId, kind, personId, personCode, requestedBy, reason, canApprove, canDecline } = request;
  const approve = kind === "destroy" ? approveDestructionAction : releaseHoldAction;
  return (
    <>
      <p className="font-semibold text-ink-strong">
        {t(`kinds.${kind}`, { code: personCode ?? t("everyone") })}
        {people && personId && personCode && (
          <>
            {" "}
            <TextLink href={`${people}/${personId}#sealed-identity`}>{personCode}</TextLink>
          </>
        )}
      </p>
      <p className="text-sm text-ink-muted">{t("asked", { name: requestedBy?.name ?? "—", reason })}</p>
      {!canApprove && canDecline && <p className="mt-2">{t("another")}</p>}
      {canApprove && (
        <ReasonForm
          title={t(`approve.${kind}`)}
          body={t(`approveBody.${kind}`)}
          submit={t(`approveSubmit.${kind}`)}
          doneMessage={t(`approved.${kind}`)}
          act={(why) => approve({ requestId, reason: why })}
        />
      )}
      {canDecline && (
        <ReasonForm
          title={t("decline")}
          body={t("declineBody")}
          submit={t("declineSubmit")}
          doneMessage={t("declined")}
          act={(why) => declineRequestAction({ requestId, reason: why })}
        />
      )}
    </>
  );
}
