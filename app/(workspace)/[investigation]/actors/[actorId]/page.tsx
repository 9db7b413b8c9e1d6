import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActorDetails } from "@/components/actors/actor-details";
import { ChangeActorForm } from "@/components/actors/change-actor-form";
import { RecordRelationForm } from "@/components/actors/record-relation-form";
import { RelationList } from "@/components/actors/relation-list";
import { Trail } from "@/components/audit/trail";
import { RecordedBy } from "@/components/people/recorded-by";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findActorRecord, listActorChoices } from "@/lib/actors/queries";
import { listTrail } from "@/lib/audit/queries";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string; actorId: string }> };

export default async function ActorPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const record = await findActorRecord(actor, investigation.id, (await params).actorId);
  if (!record) notFound();
  const others = (await listActorChoices(actor, investigation.id)).filter((one) => one.actorId !== record.actorId);
  const path = `/${investigation.code}/actors`;
  const asked = { investigationId: investigation.id, subjectId: record.actorId, page: 1 };
  const { entries } = await listTrail(actor, asked);
  const t = await getTranslations("actors");

  return (
    <>
      <PageHeading
        title={record.name}
        meta={<RecordedBy by={record.recordedBy} at={record.recordedAt} namespace="actors" />}
        breadcrumbs={[{ label: t("title"), href: path }, { label: record.name }]}
      />
      <Section title={t("about")} className="max-w-3xl">
        <ActorDetails record={record} />
        {record.canChange && (
          <Disclosure summary={t("change")} className="mt-3">
            <ChangeActorForm record={record} />
          </Disclosure>
        )}
      </Section>
      <Section title={t("relations")} hint={t("relationsHint")} className="max-w-3xl">
        <RelationList record={record} path={path} />
        {record.canChange && (
          <Disclosure summary={t("addRelation")} className="mt-3">
            <RecordRelationForm record={record} others={others} />
          </Disclosure>
        )}
      </Section>
      <Disclosure summary={t("history")} className="print:hidden">
        <Trail entries={entries} />
      </Disclosure>
    </>
  );
}
