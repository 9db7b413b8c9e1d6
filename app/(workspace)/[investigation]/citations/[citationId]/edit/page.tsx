import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CitationForm } from "@/components/citations/citation-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { listActorChoices } from "@/lib/actors/queries";
import { findCitation, findPassageOf } from "@/lib/citations/queries";
import { openInterview } from "@/lib/interviews/commands/open-interview";
import { openInvestigation } from "../../../opened";
import { pictureToCite } from "../../picture-to-cite";

type Props = { params: Promise<{ investigation: string; citationId: string }> };

export default async function ChangeCitationPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const citation = await findCitation(actor, investigation.id, (await params).citationId);
  if (!citation?.canChange) notFound();
  const passage = await findPassageOf(actor, investigation.id, citation);
  if (!passage) notFound();
  if (passage.kind === "interview") await openInterview(actor, { interviewId: passage.interviewId });
  const actors = await listActorChoices(actor, investigation.id);
  const incident = `/${investigation.code}/incidents/${citation.incidentId}`;
  const t = await getTranslations("citations.form");

  return (
    <Words of="citationForm">
      <PageHeading
        title={t("change")}
        code={passage.code}
        meta={citation.actCode}
        breadcrumbs={[{ label: citation.actCode, href: incident }, { label: t("change") }]}
      />
      <CitationForm
        investigationCode={investigation.code}
        passage={passage}
        actors={actors}
        citation={citation}
        picture={await pictureToCite(actor, investigation, passage)}
        cancelHref={incident}
      />
    </Words>
  );
}
