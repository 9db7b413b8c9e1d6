import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EvidenceForm } from "@/components/evidence/evidence-form";
import { KindChoice } from "@/components/evidence/kind-choice";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { SearchParams } from "@/components/ui/table-view";
import { recordEvidenceAction } from "@/lib/evidence/actions";
import { canRecordEvidence } from "@/lib/evidence/policy";
import { evidenceKinds } from "@/lib/evidence/types";
import { listMembers } from "@/lib/investigations/queries";
import { listAdminUnits } from "@/lib/places/queries";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence"))("record") };
}

export default async function NewEvidencePage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const t = await getTranslations();
  const query = await searchParams;
  const kind = evidenceKinds.find((known) => known === query.kind);
  const path = `/${investigation.code}/evidence`;
  const decision = canRecordEvidence(actor, { investigationId: investigation.id });
  const breadcrumbs = [{ label: t("evidence.title"), href: path }, { label: t("evidence.record") }];

  if (!decision.allowed || !kind) {
    return (
      <>
        <PageHeading title={t("evidence.record")} breadcrumbs={breadcrumbs} />
        {decision.allowed ? <KindChoice path={`${path}/new`} /> : <Notice tone="warning">{t(decision.reason)}</Notice>}
      </>
    );
  }
  return (
    <>
      <PageHeading title={t(`evidence.kinds.${kind}`)} breadcrumbs={breadcrumbs} />
      <EvidenceForm
        action={recordEvidenceAction.bind(null, investigation.code)}
        kind={kind}
        hidden={{ investigationId: investigation.id }}
        members={await listMembers(actor, investigation.id)}
        collectorId={actor.id}
        units={await listAdminUnits(actor)}
        cancelHref={path}
      />
    </>
  );
}
