import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangeInterviewForm } from "@/components/interviews/change-interview-form";
import { interviewersFor } from "@/components/interviews/interviewers-for";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { listMembers } from "@/lib/investigations/queries";
import { openTheInterview } from "../opened";

type Props = { params: Promise<{ investigation: string; interviewId: string }> };

export default async function ChangeInterviewPage({ params }: Props) {
  const { actor, investigation, interview } = await openTheInterview(params);
  if (!interview.canChange) notFound();
  const members = await listMembers(actor, investigation.id);
  const list = `/${investigation.code}/interviews`;
  const path = `${list}/${interview.interviewId}`;
  const t = await getTranslations("interviews");

  return (
    <Words of="interviewForm">
      <PageHeading
        title={t("changeTitle", { code: interview.code })}
        breadcrumbs={[{ label: t("title"), href: list }, { label: interview.code, href: path }, { label: t("change") }]}
      />
      <ChangeInterviewForm
        interview={interview}
        interviewers={interviewersFor(interview, members)}
        me={actor.id}
        path={path}
      />
    </Words>
  );
}
