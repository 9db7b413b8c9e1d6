import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EvidenceForm } from "@/components/evidence/evidence-form";
import { PageHeading } from "@/components/ui/page-heading";
import { changeEvidenceAction } from "@/lib/evidence/actions";
import { openEvidence } from "@/lib/evidence/commands/open-evidence";
import { findEvidence } from "@/lib/evidence/queries";
import { listMembers } from "@/lib/investigations/queries";
import { listAdminUnits } from "@/lib/places/queries";
import { openInvestigation } from "../../../opened";

type Props = { params: Promise<{ investigation: string; evidenceId: string }> };

export default async function EditEvidencePage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const { evidenceId } = await params;
  const evidence = await findEvidence(actor, investigation.id, evidenceId);
  if (!evidence?.canChange) notFound();

  await openEvidence(actor, { evidenceId });
  const t = await getTranslations("evidence");
  const path = `/${investigation.code}/evidence`;
  return (
    <>
      <PageHeading
        title={t("editTitle", { code: evidence.code })}
        meta={t("editHint")}
        breadcrumbs={[
          { label: t("title"), href: path },
          { label: evidence.code, href: `${path}/${evidenceId}` },
          { label: t("edit") },
        ]}
      />
      <EvidenceForm
        action={changeEvidenceAction.bind(null, investigation.code)}
        kind={evidence.kind}
        hidden={{ evidenceId, version: evidence.version }}
        evidence={evidence}
        members={await listMembers(actor, investigation.id)}
        collectorId={evidence.collectorId}
        units={await listAdminUnits(actor)}
        cancelHref={`${path}/${evidenceId}`}
      />
    </>
  );
}
