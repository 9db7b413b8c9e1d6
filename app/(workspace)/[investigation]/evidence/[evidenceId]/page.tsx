import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { returnedForm } from "@/app/api/v1/returned-form";
import { CustodyList } from "@/components/evidence/custody-list";
import { EvidenceCitations, EvidenceFacts } from "@/components/evidence/evidence-facts";
import { EvidencePicture } from "@/components/evidence/evidence-picture";
import { DiscrepancyNotice, MetadataSection } from "@/components/evidence/metadata-section";
import { OriginList } from "@/components/evidence/origin-list";
import { OriginalSection } from "@/components/evidence/original-section";
import { StaffName } from "@/components/evidence/staff-name";
import { VerificationMark } from "@/components/evidence/verification-mark";
import { Words } from "@/components/shell/words";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { PageHeading } from "@/components/ui/page-heading";
import { Split } from "@/components/ui/split";
import { canCite } from "@/lib/citations/policy";
import { env } from "@/lib/env";
import { openEvidence } from "@/lib/evidence/commands/open-evidence";
import { findEvidence } from "@/lib/evidence/queries";
import { listVerification } from "@/lib/verification/queries";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string; evidenceId: string }> };

export default async function EvidenceRecordPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const { evidenceId } = await params;
  const evidence = await findEvidence(actor, investigation.id, evidenceId);
  if (!evidence) notFound();

  await openEvidence(actor, { evidenceId });
  const t = await getTranslations("evidence");
  const statuses = await listVerification(actor, [evidenceId]);
  const path = `/${investigation.code}/evidence`;
  const api = `/api/v1/investigations/${investigation.code}/evidence/${evidenceId}`;

  return (
    <Words of="upload">
      <PageHeading
        code={evidence.code}
        title={evidence.title}
        status={<VerificationMark status={statuses.get(evidenceId) ?? "unverified"} />}
        meta={
          <>
            {t(`kinds.${evidence.kind}`)} · <StaffName staff={evidence.recordedBy} /> ·{" "}
            <DateTime at={evidence.createdAt} />
          </>
        }
        actions={
          <>
            <ButtonLink href={`${path}/${evidenceId}/verify`}>{t("verify")}</ButtonLink>
            {evidence.canChange && <ButtonLink href={`${path}/${evidenceId}/edit`}>{t("edit")}</ButtonLink>}
          </>
        }
        breadcrumbs={[{ label: t("title"), href: path }, { label: evidence.code }]}
      />
      <DiscrepancyNotice discrepancies={evidence.discrepancies} />
      <Split
        asideLabel={t("views.aside")}
        aside={
          <>
            <EvidenceCitations
              evidence={evidence}
              investigation={investigation.code}
              canCite={canCite(actor, { investigationId: investigation.id }).allowed}
            />
            <OriginList
              investigation={investigation}
              code={evidence.code}
              origins={evidence.origins}
              sameFileAs={evidence.sameFileAs}
              canJoin={evidence.canJoinOrigin}
            />
            <CustodyList evidence={evidence} />
          </>
        }
      >
        <div className="mb-8">
          <EvidencePicture evidence={evidence} src={`${api}/preview`} />
        </div>
        <OriginalSection
          evidence={evidence}
          api={api}
          maxMegabytes={env().ATTEST_MAX_UPLOAD_MB}
          returned={await returnedForm()}
        />
        <EvidenceFacts evidence={evidence} />
        <MetadataSection evidence={evidence} />
      </Split>
    </Words>
  );
}
