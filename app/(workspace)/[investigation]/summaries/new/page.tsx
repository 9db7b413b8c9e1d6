import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SummaryForm } from "@/components/accountability/summary-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { canWriteSummary } from "@/lib/accountability/summaries/policy";
import { openInvestigation } from "../../opened";
import { unitChoices } from "../choices";

export default async function NewSummaryPage({ params }: { params: Promise<{ investigation: string }> }) {
  const { actor, investigation } = await openInvestigation(params);
  if (!canWriteSummary(actor, { investigationId: investigation.id }).allowed) notFound();
  const t = await getTranslations("accountability");

  return (
    <Words of="summaryForm">
      <PageHeading
        title={t("draftSummary")}
        breadcrumbs={[{ label: t("title"), href: `/${investigation.code}/summaries` }, { label: t("draftSummary") }]}
      />
      <SummaryForm
        investigation={{ id: investigation.id, code: investigation.code }}
        units={await unitChoices(actor)}
      />
    </Words>
  );
}
