import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordInterviewForm } from "@/components/interviews/record-interview-form";
import { PageHeading } from "@/components/ui/page-heading";
import { canRecordInterview } from "@/lib/interviews/policy";
import { listMembers } from "@/lib/investigations/queries";
import { personCode } from "@/lib/people/schema";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<{ person?: string | string[] }> };

export default async function NewInterviewPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  if (!canRecordInterview(actor, { investigationId: investigation.id }).allowed) notFound();
  const members = await listMembers(actor, investigation.id);
  const person = personCode.safeParse((await searchParams).person);
  const t = await getTranslations("interviews");

  return (
    <>
      <PageHeading
        title={t("record")}
        breadcrumbs={[{ label: t("title"), href: `/${investigation.code}/interviews` }, { label: t("record") }]}
      />
      <RecordInterviewForm
        investigation={investigation}
        interviewers={members}
        me={actor.id}
        personCode={person.success ? person.data : undefined}
      />
    </>
  );
}
