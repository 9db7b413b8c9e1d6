import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { CitationView } from "@/lib/citations/types";
import { AnswerForm } from "./answer-form";
import { BearingBadge } from "./bearing-badge";
import { useLocatorWords } from "./locator-words";
import { SaidWords } from "./said-words";
import { sourceHref } from "./source-href";
import { WithdrawForm } from "./withdraw-form";

/** One passage: what it bears on, its words, what the source says, and what can be done with it. */
export function CitationItem({ citation, base }: { citation: CitationView; base: string }) {
  const t = useTranslations("citations");
  const words = useTranslations("vocabulary");
  const locatorWords = useLocatorWords();
  return (
    <li id={`citation-${citation.id}`} className="py-2.5 target:bg-accent-soft">
      <div className="flex flex-wrap items-baseline gap-x-3 text-table">
        <BearingBadge bearing={citation.bearing} />
        <span>{words(`knowledgeBases.${citation.knowledge}`)}</span>
        <TextLink href={sourceHref(citation, base)}>{locatorWords(citation)}</TextLink>
      </div>
      {citation.withdrawn && (
        <p className="text-table">
          <StatusBadge tone="neutral" shape="bar">
            {t("withdrawn")}
          </StatusBadge>{" "}
          {citation.withdrawn.reason} · {citation.withdrawn.by?.code}{" "}
          <DateTime at={citation.withdrawn.at} precision="day" />
        </p>
      )}
      {citation.quote && (
        <blockquote className="reading mt-1 text-base">
          <q>{citation.quote}</q>
        </blockquote>
      )}
      {citation.isWithheld && <p className="text-table text-ink-muted">{t("withheld")}</p>}
      <SaidWords says={citation.says} />
      <Marks citation={citation} />
      <Answers citation={citation} />
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4 text-sm text-ink-muted print:hidden">
        <span>{t("recordedBy", { code: citation.recordedBy?.code ?? "" })}</span>
        {citation.canChange && <TextLink href={`${base}/citations/${citation.id}/edit`}>{t("change")}</TextLink>}
        {citation.canWithdraw && (
          <Disclosure summary={t("withdraw")}>
            <WithdrawForm citation={citation} />
          </Disclosure>
        )}
      </div>
    </li>
  );
}

function Marks({ citation }: { citation: CitationView }) {
  const t = useTranslations("citations");
  const words = useTranslations("vocabulary");
  const { carries, elements, admittedBy, bearing, reliabilityOfInformation } = citation;
  const carried = carries.map((one) => words(`attributes.${one}`)).join(", ");
  return (
    <div className="mt-1 text-sm text-ink-muted">
      {carried && <p>{t(bearing === "contradicts" ? "speaksAgainst" : "speaksTo", { attributes: carried })}</p>}
      {elements.length > 0 && (
        <p>
          {t("showsElements", { elements: elements.map((one) => words(`disappearanceElements.${one}`)).join("; ") })}
        </p>
      )}
      {admittedBy && <p>{t("admission", { actor: admittedBy.name })}</p>}
      {reliabilityOfInformation !== "unknown" && (
        <p>{t("information", { grade: t(`reliabilities.${reliabilityOfInformation}`) })}</p>
      )}
    </div>
  );
}

/** A contradiction and what reviewers answered; unanswered, it says so, for it keeps the act from being confirmed. */
function Answers({ citation }: { citation: CitationView }) {
  const t = useTranslations("citations");
  if (citation.bearing !== "contradicts" || citation.withdrawn) return null;
  return (
    <div className="mt-1.5 border-s-2 border-rule ps-3 text-table">
      {citation.answers.length === 0 && <StatusBadge tone="warning">{t("unanswered")}</StatusBadge>}
      {citation.answers.map((answer) => (
        <div key={answer.answeredAt.toISOString()}>
          <p className="max-w-prose">{answer.reason}</p>
          <p className="text-sm text-ink-muted">
            {t("answeredBy", { code: answer.answeredBy?.code ?? "" })} ·{" "}
            <DateTime at={answer.answeredAt} precision="day" />
          </p>
        </div>
      ))}
      {citation.canAnswer && (
        <Disclosure summary={t(citation.answers.length === 0 ? "answer" : "answerAgain")} className="print:hidden">
          <AnswerForm citation={citation} />
        </Disclosure>
      )}
    </div>
  );
}
