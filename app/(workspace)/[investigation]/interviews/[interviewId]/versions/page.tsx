import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InterviewHeading } from "@/components/interviews/interview-heading";
import { InterviewTabs } from "@/components/interviews/interview-tabs";
import { AddendaToStatement } from "@/components/interviews/transcript/addenda-to-statement";
import { Changes } from "@/components/interviews/transcript/changes";
import { changesAtOnce, listVersions } from "@/lib/interviews/transcript/queries";
import { readVersionsAddress } from "@/lib/interviews/transcript/schema";
import { openTheInterview } from "../opened";

type Props = {
  params: Promise<{ investigation: string; interviewId: string }>;
  searchParams: Promise<{ paragraph?: string | string[]; page?: string | string[] }>;
};

/** How the text came to be what it is: the draft's changes, and what was added to the statement. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { actor, investigation, interview } = await openTheInterview(params);
  const query = await searchParams;
  const asked = readVersionsAddress(query);
  const versions = await listVersions(actor, interview.interviewId, asked);
  if (!versions) notFound();
  const path = `/${investigation.code}/interviews/${interview.interviewId}`;
  const t = await getTranslations("interviews.versions");

  return (
    <>
      <InterviewHeading interview={interview} investigationCode={investigation.code} />
      <InterviewTabs path={path} current="versions" />
      <h2 className="text-lg font-semibold text-ink-strong">{t("title")}</h2>
      <p className="mb-4 max-w-prose text-ink-muted">{t("legend")}</p>
      {interview.statement && (
        <AddendaToStatement statement={interview.statement} addenda={versions.addenda} path={path} />
      )}
      <Changes
        {...versions}
        page={asked.page}
        pageSize={changesAtOnce}
        isOfOne={asked.paragraphId !== null}
        path={path}
        params={query}
      />
    </>
  );
}
