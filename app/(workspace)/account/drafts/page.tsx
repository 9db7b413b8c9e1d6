import { getTranslations } from "next-intl/server";
import { DraftsHere } from "@/components/drafts/drafts-here";
import { Words } from "@/components/shell/words";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/access/session";
import { listInvestigations } from "@/lib/investigations/queries";
import { findMyKeys } from "@/lib/sealing/queries";

export default async function DraftsPage() {
  const actor = await requireActor();
  const t = await getTranslations("drafts");

  return (
    <Words of="drafts">
      <WorkspaceFrame actor={actor} investigations={await listInvestigations(actor)} myKeys={await findMyKeys(actor)}>
        <PageHeading
          title={t("title")}
          meta={t("titleHint")}
          breadcrumbs={[{ label: t("account"), href: "/account" }, { label: t("title") }]}
        />
        <DraftsHere />
      </WorkspaceFrame>
    </Words>
  );
}
