import { notFound } from "next/navigation";
import { Assessments } from "@/components/interviews/assessments";
import { CareNotice } from "@/components/interviews/care-notice";
import { ContactNotice } from "@/components/interviews/contact-notice";
import { InterviewHeading } from "@/components/interviews/interview-heading";
import { InterviewTabs } from "@/components/interviews/interview-tabs";
import { Promises } from "@/components/interviews/promises";
import { Referrals } from "@/components/interviews/referrals";
import { Risks } from "@/components/interviews/risks";
import { StopForm } from "@/components/interviews/stop-form";
import { Words } from "@/components/shell/words";
import { findCare } from "@/lib/interviews/care/queries";
import { clock } from "@/lib/time/clock";
import { openTheInterview } from "../opened";

type Props = { params: Promise<{ investigation: string; interviewId: string }> };

export default async function CarePage({ params }: Props) {
  const { actor, investigation, interview } = await openTheInterview(params);
  const care = await findCare(actor, investigation.id, interview.interviewId, clock.now());
  if (!care) notFound();
  const { interviewId } = interview;
  const path = `/${investigation.code}/interviews/${interviewId}`;

  return (
    <Words of="care">
      <InterviewHeading interview={interview} investigationCode={investigation.code} />
      <InterviewTabs path={path} current="care" />
      <div className="max-w-3xl">
        <CareNotice interview={interview} path={path} />
        <ContactNotice contact={interview.contact} />
        <Risks interviewId={interviewId} care={care} />
        <Referrals interviewId={interviewId} care={care} />
        {care.canStop && <StopForm interviewId={interviewId} hasReferral={care.referrals.length > 0} />}
        <Promises interviewId={interviewId} care={care} />
        <Assessments interviewId={interviewId} care={care} />
      </div>
    </Words>
  );
}
