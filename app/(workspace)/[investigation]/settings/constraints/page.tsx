import { getTranslations } from "next-intl/server";
import { ConstraintList } from "@/components/constraints/constraint-list";
import { RecordConstraintForm } from "@/components/constraints/record-constraint-form";
import { PageHeading } from "@/components/ui/page-heading";
import { canRecordConstraints } from "@/lib/investigations/policy";
import { listAccessConstraints } from "@/lib/investigations/queries";
import { listAdminUnits } from "@/lib/places/queries";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string }> };

export default async function ConstraintsPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const constraints = await listAccessConstraints(actor, investigation.id);
  const units = await listAdminUnits(actor);
  const canRecord = canRecordConstraints(actor, { investigationId: investigation.id }).allowed;
  const t = await getTranslations("constraints");

  return (
    <>
      <PageHeading
        title={t("title")}
        meta={t("hint")}
        breadcrumbs={[{ label: t("settings"), href: `/${investigation.code}/settings` }, { label: t("title") }]}
      />
      <ConstraintList constraints={constraints} units={units} />
      {canRecord && <RecordConstraintForm investigationId={investigation.id} units={units} />}
    </>
  );
}
