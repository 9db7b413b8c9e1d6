import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EvidencePicture } from "@/components/evidence/evidence-picture";
import { MetadataSection } from "@/components/evidence/metadata-section";
import { OriginalSection } from "@/components/evidence/original-section";
import { VerificationMark } from "@/components/evidence/verification-mark";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { Claims } from "@/components/verification/claims";
import { JudgeForm } from "@/components/verification/judge-form";
import { JudgementList } from "@/components/verification/judgement-list";
import { ReopenForm } from "@/components/verification/reopen-form";
import { RoundNotice } from "@/components/verification/round-notice";
import { env } from "@/lib/env";
import { openEvidence } from "@/lib/evidence/commands/open-evidence";
import { findEvidence } from "@/lib/evidence/queries";
import { findVerification } from "@/lib/verification/queries";
import { openInvestigation } from "../../../opened";

type Props = { params: Promise<{ investigation: string; evidenceId: string }> };

export default async function VerifyPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const { evidenceId } = await params;
  const verification = await findVerification(actor, investigation.id, evidenceId);
  const evidence = verification && (await findEvidence(actor, investigation.id, evidenceId));
  if (!evidence) notFound();

  await openEvidence(actor, { evidenceId });
  const t = await getTranslations("verificationPages");
  const path = `/${investigation.code}/evidence`;
  const api = `/api/v1/investigations/${investigation.code}/evidence/${evidenceId}`;

  return (
    <Words of="upload">
      <PageHeading
        code={evidence.code}
        title={t("title", { code: evidence.code })}
        status={<VerificationMark status={verification.status} />}
        meta={t("round", { round: verification.round })}
        breadcrumbs={[
          { label: t("evidence"), href: path },
          { label: evidence.code, href: `${path}/${evidenceId}` },
          { label: t("verify") },
        ]}
      />
      <RoundNotice verification={verification} />
      <div className="mb-8">
        <EvidencePicture evidence={evidence} src={`${api}/preview`} />
      </div>
      <OriginalSection evidence={evidence} api={api} maxMegabytes={env().ATTEST_MAX_UPLOAD_MB} />
      <MetadataSection evidence={evidence} />
      {verification.canJudge && <JudgeForm verification={verification} investigationCode={investigation.code} />}
      <JudgementList verification={verification} />
      {verification.canReopen && <ReopenForm verification={verification} />}
      <Claims evidence={evidence} isOpen={!verification.canJudge} />
    </Words>
  );
}
