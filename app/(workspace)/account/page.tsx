import { getTranslations } from "next-intl/server";
import { SessionList } from "@/components/access/session-list";
import { Words } from "@/components/shell/words";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { listMySessions } from "@/lib/access/queries";
import { requireActor } from "@/lib/access/session";
import { listInvestigations } from "@/lib/investigations/queries";
import { clock } from "@/lib/time/clock";

export default async function AccountPage() {
  const actor = await requireActor();
  const sessions = await listMySessions(actor, clock.now());
  const t = await getTranslations("access");

  return (
    <Words of="endSession">
      <WorkspaceFrame actor={actor} investigations={await listInvestigations(actor)}>
        <PageHeading title={actor.name} code={actor.code} meta={t("staffCodeHint")} />
        <SessionList sessions={sessions} />
      </WorkspaceFrame>
    </Words>
  );
}
