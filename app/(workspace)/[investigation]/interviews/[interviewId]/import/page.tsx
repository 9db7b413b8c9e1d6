import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportTranscriptFor } from "@/components/interviews/import/import-transcript-for";
import { Words } from "@/components/shell/words";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { openTheInterview } from "../opened";

type Props = { params: Promise<{ investigation: string; interviewId: string }> };

export default async function ImportTranscriptPage({ params }: Props) {
  const { investigation, interview } = await openTheInterview(params);
  if (!interview.canWriteTranscript) notFound();
  const list = `/${investigation.code}/interviews`;
  const path = `${list}/${interview.interviewId}`;
  const t = await getTranslations("interviews");

  return (
    <Words of="importTranscript">
      <PageHeading
        title={t("import.titleOf", { code: interview.code })}
        breadcrumbs={[
          { label: t("title"), href: list },
          { label: interview.code, href: path },
          { label: t("import.title") },
        ]}
      />
      {interview.statement ? (
        <Notice title={t("import.isFixed")}>
          <p>
            {t("import.isFixedBody")} <TextLink href={path}>{t("import.toTranscript")}</TextLink>
          </p>
        </Notice>
      ) : (
        <ImportTranscriptFor interview={interview} path={path} />
      )}
    </Words>
  );
}
