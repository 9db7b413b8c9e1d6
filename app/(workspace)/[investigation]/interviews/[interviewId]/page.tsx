import { getTranslations } from "next-intl/server";
import { Trail } from "@/components/audit/trail";
import { BesideText } from "@/components/interviews/beside-text";
import { CareNotice } from "@/components/interviews/care-notice";
import { ConsentPanel } from "@/components/interviews/consent-panel";
import { InterviewDetails } from "@/components/interviews/interview-details";
import { InterviewHeading } from "@/components/interviews/interview-heading";
import { InterviewTabs } from "@/components/interviews/interview-tabs";
import { Transcript } from "@/components/interviews/transcript/transcript";
import { peopleOfInterview, SealsOfInterview } from "@/components/sealing/seals-of-interview";
import { Words } from "@/components/shell/words";
import { Disclosure } from "@/components/ui/disclosure";
import { listTrail } from "@/lib/audit/queries";
import { listInterviewsOf } from "@/lib/interviews/queries";
import { readTranscriptAddress } from "@/lib/interviews/transcript/schema";
import { listSeals } from "@/lib/sealing/queries";
import { clock } from "@/lib/time/clock";
import { openTheInterview } from "./opened";

type Props = {
  params: Promise<{ investigation: string; interviewId: string }>;
  /** `part` is a number or "whole"; `at` and `edit` are a paragraph to show, or to work on. */
  searchParams: Promise<{ edit?: string | string[]; at?: string | string[]; part?: string | string[] }>;
};

export default async function InterviewPage({ params, searchParams }: Props) {
  const { edit, ...asked } = readTranscriptAddress(await searchParams);
  const { actor, investigation, interview } = await openTheInterview(params, asked.part);
  const trail = { investigationId: investigation.id, subjectId: interview.interviewId, page: 1 };
  const { entries } = await listTrail(actor, trail);
  const given = await listInterviewsOf(actor, investigation.id, interview.person.personId, clock.now());
  const others = given.filter(({ interviewId }) => interviewId !== interview.interviewId);
  const path = `/${investigation.code}/interviews/${interview.interviewId}`;
  const named = peopleOfInterview(interview).map(({ personId }) => personId);
  const seals = await listSeals(actor, investigation.id, named);
  const t = await getTranslations("interviews");

  return (
    <>
      <InterviewHeading interview={interview} investigationCode={investigation.code} />
      <InterviewTabs path={path} current="account" />
      <CareNotice interview={interview} path={path} />
      <BesideText
        isWide={interview.paragraphs.some(({ translation }) => translation !== null)}
        consentLabel={t("fields.consent")}
        consent={<ConsentPanel interview={interview} others={others} base={`/${investigation.code}`} />}
        detailsLabel={t("details")}
        details={<InterviewDetails interview={interview} others={others} base={`/${investigation.code}`} />}
      >
        <Words of="transcript">
          <Transcript interview={interview} path={path} investigationCode={investigation.code} editedId={edit} />
        </Words>
      </BesideText>
      <SealsOfInterview interview={interview} seals={seals} people={`/${investigation.code}/people`} />
      <Disclosure summary={t("history")} className="mt-8 print:hidden">
        <Trail entries={entries} />
      </Disclosure>
    </>
  );
}
