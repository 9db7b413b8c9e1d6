import { getTranslations } from "next-intl/server";
import { FactorSection } from "@/components/access/factor-section";
import { SessionList } from "@/components/access/session-list";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { findMyFactor } from "@/lib/access/factor/queries";
import { listMySessions } from "@/lib/access/queries";
import { requireActor } from "@/lib/access/session";
import { listInvestigations } from "@/lib/investigations/queries";
import { clock } from "@/lib/time/clock";

export default async function AccountPage() {
  const actor = await requireActor();
  const sessions = await listMySessions(actor, clock.now());
  const t = await getTranslations("access");

  return (
    <WorkspaceFrame actor={actor} investigations={await listInvestigations(actor)}>
      <PageHeading title={actor.name} code={actor.code} meta={t("staffCodeHint")} />
      <FactorSection factor={await findMyFactor(actor)} />
      <SessionList sessions={sessions} />
    </WorkspaceFrame>
  );
}
