import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EarlierSessions } from "@/components/interviews/earlier-sessions";
import { RecordInterviewForm } from "@/components/interviews/record-interview-form";
import { NoNames } from "@/components/people/no-names";
import { LookUpForm } from "@/components/sealing/look-up-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { findStart } from "@/lib/interviews/conversation/queries";
import { canRecordInterview } from "@/lib/interviews/policy";
import { listInterviewsOf } from "@/lib/interviews/queries";
import { listMembers } from "@/lib/investigations/queries";
import { personCode } from "@/lib/people/schema";
import { findSealing } from "@/lib/sealing/queries";
import { clock } from "@/lib/time/clock";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<{ person?: string | string[] }> };

export default async function NewInterviewPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  if (!canRecordInterview(actor, { investigationId: investigation.id }).allowed) notFound();
  const members = await listMembers(actor, investigation.id);
  const asked = personCode.safeParse((await searchParams).person);
  const start = await findStart(actor, investigation.id, asked.success ? asked.data : null);
  const earlier = start.personId ? await listInterviewsOf(actor, investigation.id, start.personId, clock.now()) : [];
  const sealing = await findSealing(actor, investigation.id);
  const t = await getTranslations("interviews");

  return (
    <Words of="newInterview">
      <PageHeading
        title={t("record")}
        breadcrumbs={[{ label: t("title"), href: `/${investigation.code}/interviews` }, { label: t("record") }]}
      />
      <NoNames />
      {asked.success && (
        <EarlierSessions code={asked.data} lines={earlier} path={`/${investigation.code}/interviews`} />
      )}
      <div className="group/guard">
        {sealing && !start.personId && <LookUpForm sealing={sealing} investigationCode={investigation.code} />}
        <RecordInterviewForm
          investigation={investigation}
          interviewers={members}
          me={actor.id}
          form={start.form}
          personCode={asked.success ? asked.data : undefined}
        />
      </div>
    </Words>
  );
}
