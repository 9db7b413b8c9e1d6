import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NoNames } from "@/components/people/no-names";
import { RecordPersonForm } from "@/components/people/record-person-form";
import { PageHeading } from "@/components/ui/page-heading";
import { canRecordPerson } from "@/lib/people/policy";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string }> };

export default async function NewPersonPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  if (!canRecordPerson(actor, { investigationId: investigation.id }).allowed) notFound();
  const t = await getTranslations("people");

  return (
    <>
      <PageHeading
        title={t("record")}
        meta={t("recordHint")}
        breadcrumbs={[{ label: t("title"), href: `/${investigation.code}/people` }, { label: t("record") }]}
      />
      <NoNames />
      <RecordPersonForm investigation={investigation} />
    </>
  );
}
