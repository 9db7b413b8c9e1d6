import { useTranslations } from "next-intl";
import { RecordedBy } from "@/components/people/recorded-by";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import type { InterviewView } from "@/lib/interviews/types";
import { InterviewStatus } from "./interview-status";

type Props = { interview: InterviewView; investigationCode: string };

export function InterviewHeading({ interview, investigationCode }: Props) {
  const t = useTranslations("interviews");
  const list = `/${investigationCode}/interviews`;
  const isFixed = interview.statement !== null;
  return (
    <PageHeading
      code={interview.code}
      title={t("of", { code: interview.person.code })}
      status={<InterviewStatus isFixed={isFixed} isStopped={interview.ending !== null} form={interview.record.form} />}
      meta={<RecordedBy by={interview.recordedBy} at={interview.recordedAt} namespace="interviews" />}
      breadcrumbs={[{ label: t("title"), href: list }, { label: interview.code }]}
      actions={
        interview.canChange && <ButtonLink href={`${list}/${interview.interviewId}/edit`}>{t("change")}</ButtonLink>
      }
    />
  );
}
