import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DraftLetterForm } from "@/components/correspondence/letter-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { canWriteLetter } from "@/lib/correspondence/policy";
import { openInvestigation } from "../../opened";
import { letterChoices } from "../choices";

export default async function NewLetterPage({ params }: { params: Promise<{ investigation: string }> }) {
  const { actor, investigation } = await openInvestigation(params);
  if (!canWriteLetter(actor, { investigationId: investigation.id }).allowed) notFound();
  const choices = await letterChoices(actor, investigation.id);
  const t = await getTranslations("correspondence");

  return (
    <Words of="letterForm">
      <PageHeading
        title={t("new")}
        breadcrumbs={[{ label: t("title"), href: `/${investigation.code}/letters` }, { label: t("new") }]}
      />
      <DraftLetterForm investigation={{ id: investigation.id, code: investigation.code }} choices={choices} />
    </Words>
  );
}
