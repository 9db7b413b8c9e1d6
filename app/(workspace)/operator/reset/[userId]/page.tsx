import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ResetFactorForm } from "@/components/access/factor-forms";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { findAccount } from "@/lib/access/queries";
import { requireActor } from "@/lib/access/session";
import { listInvestigations } from "@/lib/investigations/queries";

/** Takes away the second factor of somebody who lost it, and gives the link by which they begin anew. */
export default async function ResetFactorPage({ params }: { params: Promise<{ userId: string }> }) {
  const actor = await requireActor();
  const account = await findAccount(actor, (await params).userId);
  if (!account) notFound();
  const [t, words] = [await getTranslations("access.factor"), await getTranslations("access")];

  return (
    <WorkspaceFrame actor={actor} investigations={await listInvestigations(actor)}>
      <PageHeading
        title={t("resetOf", { name: account.name })}
        code={account.code}
        breadcrumbs={[{ label: words("accounts"), href: "/operator" }, { label: t("reset") }]}
      />
      <div className="max-w-xl">
        <p className="mb-5">{t("resetBody")}</p>
        <ResetFactorForm userId={account.id} />
      </div>
    </WorkspaceFrame>
  );
}
