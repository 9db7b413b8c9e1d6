import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DayWords } from "@/components/correspondence/day-words";
import { LetterNextSteps } from "@/components/correspondence/letter-next-steps";
import { LetterStageBadge } from "@/components/correspondence/letter-stage";
import { LetterText } from "@/components/correspondence/letter-text";
import { LetterTimeline } from "@/components/correspondence/letter-timeline";
import { Words } from "@/components/shell/words";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import { findLetter } from "@/lib/correspondence/queries";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string; letterId: string }> };

export default async function LetterPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const letter = await findLetter(actor, investigation.id, (await params).letterId);
  if (!letter) notFound();
  const t = await getTranslations("correspondence");
  const path = `/${investigation.code}/letters`;
  const { state, can } = letter;

  return (
    <Words of="letter">
      <PageHeading
        breadcrumbs={[{ label: t("title"), href: path }, { label: letter.code }]}
        code={letter.code}
        status={<LetterStageBadge stage={state.stage} />}
        title={`${letter.addressee.name}: ${letter.subject}`}
        meta={
          <>
            {t("page.meta", { who: letter.createdBy?.code ?? "" })}, <DateTime at={letter.createdAt} />
            {state.dueOn && <> · {t.rich("page.due", { day: () => <DayWords day={state.dueOn ?? ""} /> })}</>}
          </>
        }
        actions={can.change && <ButtonLink href={`${path}/${letter.letterId}/edit`}>{t("change")}</ButtonLink>}
      />
      {state.stage === "overdue" && (
        <Notice tone="danger" className="mb-5">
          {t("page.passed")}
        </Notice>
      )}
      {state.stage === "sent" && (
        <Notice tone="warning" className="mb-5">
          {t("page.notConfirmed")}
        </Notice>
      )}
      <Split
        asideLabel={t("page.timeline")}
        aside={
          <>
            <Section title={t("page.timeline")}>
              <LetterTimeline letter={letter} />
            </Section>
            {(can.decideRisk || can.deliver || can.reply) && (
              <Section title={t("page.next")} className="print:hidden">
                <LetterNextSteps letter={letter} />
              </Section>
            )}
          </>
        }
      >
        <Section title={t("page.text")}>
          <LetterText letter={letter} base={`/${investigation.code}`} />
        </Section>
      </Split>
    </Words>
  );
}
