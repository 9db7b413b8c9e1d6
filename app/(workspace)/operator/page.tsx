import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountTable } from "@/components/access/account-table";
import { InviteForm } from "@/components/access/invite-form";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { canManageAccounts } from "@/lib/access/policy";
import { listAccounts } from "@/lib/access/queries";
import { requireActor } from "@/lib/access/session";
import { listInvestigations } from "@/lib/investigations/queries";

export default async function OperatorPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  if (!canManageAccounts(actor).allowed) notFound();
  const params = await searchParams;
  const view = readTableView(params, { sortable: [] });
  const list = await listAccounts(actor, view);
  const t = await getTranslations("access");

  return (
    <WorkspaceFrame actor={actor} investigations={await listInvestigations(actor)}>
      <PageHeading title={t("accounts")} meta={t("operatorHint")} />
      <div className="mb-8">
        <AccountTable {...list} {...{ view, params }} ownId={actor.id} />
      </div>
      <InviteForm />
    </WorkspaceFrame>
  );
}
