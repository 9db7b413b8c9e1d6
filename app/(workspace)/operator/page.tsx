import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountTable } from "@/components/access/account-table";
import { InviteForm } from "@/components/access/invite-form";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { canManageAccounts } from "@/lib/access/policy";
import { listAccounts } from "@/lib/access/queries";
import { requireActor } from "@/lib/access/session";
import { page as pageField } from "@/lib/fields";
import { listInvestigations } from "@/lib/investigations/queries";

export default async function OperatorPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const actor = await requireActor();
  if (!canManageAccounts(actor).allowed) notFound();
  const page = pageField.parse((await searchParams).page ?? 1);
  const list = await listAccounts(actor, page);
  const t = await getTranslations("access");

  return (
    <WorkspaceFrame actor={actor} investigations={await listInvestigations(actor)}>
      <PageHeading title={t("accounts")} meta={t("operatorHint")} />
      <AccountTable {...list} page={page} />
      <InviteForm />
    </WorkspaceFrame>
  );
}
