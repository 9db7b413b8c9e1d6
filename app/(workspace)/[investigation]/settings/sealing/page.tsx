import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FoundForm } from "@/components/sealing/found-form";
import { HolderList } from "@/components/sealing/holder-list";
import { IdentityKeyWords } from "@/components/sealing/identity-key";
import { NoKeyYet } from "@/components/sealing/needs-keys";
import { RewrapForm } from "@/components/sealing/rewrap-form";
import { TwoPeople } from "@/components/sealing/two-people";
import { Words } from "@/components/shell/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { canAskForTwo } from "@/lib/sealing/policy";
import { findMyKeys, findSealing, listHolders } from "@/lib/sealing/queries";
import { listHolds, listSealingRequests } from "@/lib/sealing/two-people/queries";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string }> };

export default async function SealingPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const sealing = await findSealing(actor, investigation.id);
  if (!sealing) notFound();
  const hasKeys = (await findMyKeys(actor)) !== null;
  const holders = await listHolders(actor, investigation.id);
  const requests = await listSealingRequests(actor, investigation.id);
  const holds = await listHolds(actor, investigation.id);
  const canAsk = canAskForTwo(actor, { investigationId: investigation.id }).allowed;
  const t = await getTranslations("sealingPages");

  return (
    <Words of="holders">
      <PageHeading
        title={t("settingsTitle")}
        meta={t("settingsHint")}
        breadcrumbs={[{ label: t("settings"), href: `/${investigation.code}/settings` }, { label: t("settingsTitle") }]}
      />
      {!hasKeys && (
        <div className="mb-6">
          <NoKeyYet />
        </div>
      )}
      {sealing.identityKey && <IdentityKeyWords sealing={sealing} hasKeys={hasKeys} />}
      {sealing.canFound && hasKeys && <FoundForm investigationId={investigation.id} />}
      {!sealing.identityKey && !sealing.canFound && (
        <EmptyState title={t("notFoundedTitle")}>{t("notFoundedBody")}</EmptyState>
      )}
      {sealing.isHolder && sealing.waitingForRewrap > 0 && (
        <RewrapForm investigationId={investigation.id} waiting={sealing.waitingForRewrap} />
      )}
      {sealing.identityKey && (
        <TwoPeople investigation={investigation} requests={requests} holds={holds} canAsk={canAsk} />
      )}
      {sealing.identityKey && (
        <HolderList investigationId={investigation.id} holders={holders} me={hasKeys ? actor.id : null} />
      )}
    </Words>
  );
}
