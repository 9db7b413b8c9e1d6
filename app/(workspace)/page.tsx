import { getTranslations } from "next-intl/server";
import { FoundInvestigationForm } from "@/components/investigations/found-investigation-form";
import { InvestigationList } from "@/components/investigations/investigation-list";
import { Words } from "@/components/shell/words";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { LoadWorkedExampleForm } from "@/components/worked-example/load-form";
import { requireActor } from "@/lib/access/session";
import { canFoundInvestigation } from "@/lib/investigations/policy";
import { listInvestigations } from "@/lib/investigations/queries";
import { findMyKeys } from "@/lib/sealing/queries";

export default async function HomePage() {
  const actor = await requireActor();
  const investigations = await listInvestigations(actor);
  const t = await getTranslations("investigations");

  return (
    <Words of="found">
      <WorkspaceFrame actor={actor} investigations={investigations} myKeys={await findMyKeys(actor)}>
        <PageHeading title={t("title")} />
        <InvestigationList investigations={investigations} />
        {canFoundInvestigation(actor).allowed && (
          <>
            <FoundInvestigationForm />
            {!investigations.some(({ fictionNotice }) => fictionNotice) && <LoadWorkedExampleForm />}
          </>
        )}
      </WorkspaceFrame>
    </Words>
  );
}
