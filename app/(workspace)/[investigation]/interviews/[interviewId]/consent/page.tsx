import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordConsentForm } from "@/components/interviews/record-consent-form";
import { PageHeading } from "@/components/ui/page-heading";
import { listMembers } from "@/lib/investigations/queries";
import { openTheInterview } from "../opened";

type Props = { params: Promise<{ investigation: string; interviewId: string }> };

export default async function RecordConsentPage({ params }: Props) {
  const { actor, investigation, interview } = await openTheInterview(params);
  if (!interview.canRecordConsent) notFound();
  const members = await listMembers(actor, investigation.id);
  const list = `/${investigation.code}/interviews`;
  const path = `${list}/${interview.interviewId}`;
  const t = await getTranslations("consent");
  const interviews = await getTranslations("interviews");

  return (
    <>
      <PageHeading
        title={t("recordTitle", { code: interview.code })}
        meta={t("recordMeta")}
        breadcrumbs={[
          { label: interviews("title"), href: list },
          { label: interview.code, href: path },
          { label: t("record") },
        ]}
      />
      <RecordConsentForm
        interview={interview}
        members={members}
        me={actor.id}
        investigationCode={investigation.code}
        path={path}
      />
    </>
  );
}
