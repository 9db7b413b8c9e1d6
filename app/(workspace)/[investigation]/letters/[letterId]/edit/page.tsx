import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangeLetterForm } from "@/components/correspondence/letter-form";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { findLetter } from "@/lib/correspondence/queries";
import { openInvestigation } from "../../../opened";
import { letterChoices } from "../../choices";

type Props = { params: Promise<{ investigation: string; letterId: string }> };

export default async function ChangeLetterPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const letter = await findLetter(actor, investigation.id, (await params).letterId);
  if (!letter?.can.change) notFound();
  const choices = await letterChoices(actor, investigation.id);
  const t = await getTranslations("correspondence");
  const path = `/${investigation.code}/letters`;
  const { letterId, version, subject, body } = letter;
  const allegations = letter.allegations.map(({ number, words, incident }) => ({
    number,
    words,
    incidentId: incident?.id ?? null,
  }));

  return (
    <Words of="letterForm">
      <PageHeading
        title={t("change")}
        code={letter.code}
        breadcrumbs={[
          { label: t("title"), href: path },
          { label: letter.code, href: `${path}/${letterId}` },
          { label: t("change") },
        ]}
      />
      <ChangeLetterForm
        investigationCode={investigation.code}
        choices={choices}
        letter={{ letterId, version, addresseeId: letter.addressee.actorId, subject, body, allegations }}
      />
    </Words>
  );
}
