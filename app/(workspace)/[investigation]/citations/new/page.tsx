import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CitationForm } from "@/components/citations/citation-form";
import { FindSourceForm } from "@/components/citations/find-source-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import type { SearchParams } from "@/components/ui/table-view";
import { listActorChoices } from "@/lib/actors/queries";
import { canCite } from "@/lib/citations/policy";
import { findPassage } from "@/lib/citations/queries";
import { citationStart } from "@/lib/citations/schema";
import { listActChoices } from "@/lib/incidents/queries";
import { openInterview } from "@/lib/interviews/commands/open-interview";
import { openInvestigation } from "../../opened";
import { pictureToCite } from "../picture-to-cite";

type Props = { params: Promise<{ investigation: string }>; searchParams: Promise<SearchParams> };

export default async function NewCitationPage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  if (!canCite(actor, { investigationId: investigation.id }).allowed) notFound();
  const start = citationStart.parse(await searchParams);
  const passage = await findPassage(actor, investigation.id, start);
  const base = `/${investigation.code}`;
  const t = await getTranslations("citations.form");

  if (!passage) {
    const isGone = Boolean(start.paragraph ?? start.evidence);
    return (
      <>
        <PageHeading title={t("new")} meta={isGone ? t("passageGone") : undefined} />
        <FindSourceForm
          path={`${base}/citations/new`}
          actId={start.act}
          source={start.source}
          number={start.number}
          isNotFound={start.source !== ""}
        />
      </>
    );
  }

  // Being seen is an event, here as on the interview's own page: on the trail before the text appears.
  if (passage.kind === "interview") await openInterview(actor, { interviewId: passage.interviewId });
  const [choices, actors] = await Promise.all([
    listActChoices(actor, investigation.id),
    listActorChoices(actor, investigation.id),
  ]);
  const picture = await pictureToCite(actor, investigation, passage);
  const source = passage.kind === "interview" ? `interviews/${passage.interviewId}` : `evidence/${passage.evidenceId}`;

  return (
    <Words of="citationForm">
      <PageHeading
        title={t("new")}
        code={passage.code}
        meta={passage.kind === "interview" ? t("fromParagraph", { number: passage.number }) : passage.title}
        breadcrumbs={[{ label: passage.code, href: `${base}/${source}` }, { label: t("new") }]}
      />
      <CitationForm
        investigationCode={investigation.code}
        passage={passage}
        choices={choices}
        actors={actors}
        actId={start.act}
        quote={start.quote}
        picture={picture}
        cancelHref={`${base}/${source}`}
      />
    </Words>
  );
}
