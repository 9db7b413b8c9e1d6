import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordActorForm } from "@/components/actors/record-actor-form";
import { PageHeading } from "@/components/ui/page-heading";
import { canRecordActor } from "@/lib/actors/policy";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string }> };

export default async function NewActorPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  if (!canRecordActor(actor, { investigationId: investigation.id }).allowed) notFound();
  const t = await getTranslations("actors");

  return (
    <>
      <PageHeading
        title={t("record")}
        breadcrumbs={[{ label: t("title"), href: `/${investigation.code}/actors` }, { label: t("record") }]}
      />
      <RecordActorForm investigation={investigation} />
    </>
  );
}
