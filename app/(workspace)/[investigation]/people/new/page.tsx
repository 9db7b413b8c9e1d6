import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NoNames } from "@/components/people/no-names";
import { RecordPersonForm } from "@/components/people/record-person-form";
import { LookUpForm } from "@/components/sealing/look-up-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { canRecordPerson } from "@/lib/people/policy";
import { findSealing } from "@/lib/sealing/queries";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string }> };

export default async function NewPersonPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  if (!canRecordPerson(actor, { investigationId: investigation.id }).allowed) notFound();
  const sealing = await findSealing(actor, investigation.id);
  const t = await getTranslations("people");

  return (
    <Words of="newPerson">
      <PageHeading
        title={t("record")}
        meta={t("recordHint")}
        breadcrumbs={[{ label: t("title"), href: `/${investigation.code}/people` }, { label: t("record") }]}
      />
      <NoNames />
      {sealing && <LookUpForm sealing={sealing} investigationCode={investigation.code} />}
      <RecordPersonForm investigation={investigation} />
    </Words>
  );
}
