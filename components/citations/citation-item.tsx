import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { CitationView, CitedSourceView } from "@/lib/citations/types";
import type { CountsAs } from "@/lib/findings/standing/types";
import { AnswerForm } from "./answer-form";
import { BearingBadge } from "./bearing-badge";
import { PassageLink } from "./passage-link";
import { SaidWords } from "./said-words";
import { WithdrawForm } from "./withdraw-form";

type Props = {
  citation: CitationView;
  base: string;
  /** What it weighs in the count of origins; said where it weighs less than it seems to. */
  countsAs?: CountsAs | undefined;
};

/** One passage: the way to it, what it bears on, its words, what the source says, and what can be done with it. */
export function CitationItem({ citation, base, countsAs }: Props) {
  const t = useTranslations("citations");
  const words = useTranslations("vocabulary");
  const { source } = citation;
  return (
    <li id={`citation-${citation.id}`} className="py-2 target:bg-accent-soft">
      <div className="flex flex-wrap items-baseline gap-x-3 text-table">
        <PassageLink citation={citation} base={base} />
        <BearingBadge bearing={citation.bearing} />
        <span>{words(`knowledgeBases.${citation.knowledge}`)}</span>
        {countsAs && <Weight countsAs={countsAs} />}
      </div>
      {source.kind === "evidence" && (
        <p className="text-sm text-ink-muted">
          {t("kindAndTitle", { kind: t(`kinds.${source.evidenceKind}`), title: source.title })}
        </p>
      )}
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
      {source.kind === "interview" && <Since source={source} base={base} />}
      {citation.isWithheld && <p className="text-table text-ink-muted">{t("withheld")}</p>}
      <SaidWords says={citation.says} />
      <Marks citation={citation} />
      <Answers citation={citation} />
      <div className="flex flex-wrap items-start gap-x-4 text-sm print:hidden">
        {citation.canChange && (
          <TextLink href={`${base}/citations/${citation.id}/edit`} className="py-0.5">
            {t("change")}
          </TextLink>
        )}
        {citation.canWithdraw && (
          <Disclosure summary={t("withdraw")}>
            <WithdrawForm citation={citation} />
          </Disclosure>
        )}
      </div>
    </li>
  );
}

type Interviewed = Extract<CitedSourceView, { kind: "interview" }>;

/** What happened to the passage since it was cited: another version of a draft, or an addendum to what was confirmed. */
function Since({ source, base }: { source: Interviewed; base: string }) {
  const t = useTranslations("citations");
  const path = `${base}/interviews/${source.id}`;
  if (source.changedSince === null && source.addenda.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      {source.changedSince !== null && (
        <TextLink href={`${path}/versions?paragraph=${source.paragraphId}`}>
          {t("changedSince", { version: source.changedSince })}
        </TextLink>
      )}
      {source.addenda.length > 0 && (
        <TextLink href={`${path}?at=${source.paragraphId}#${source.paragraphId}`}>
          {t("hasAddenda", { count: source.addenda.length, numbers: source.addenda.join(", ") })}
        </TextLink>
      )}
    </p>
  );
}

/** Why a passage that supports the act carries less than others do, or nothing. */
function Weight({ countsAs }: { countsAs: CountsAs }) {
  const t = useTranslations("findings.countsAs");
  const isLess = ["probable_only", "no_consent", "not_verified", "withheld"].includes(countsAs);
  return isLess && <StatusBadge shape="dashed">{t(countsAs)}</StatusBadge>;
}

/** What of the act it speaks to, its grade and who cited it, in one line. */
function Marks({ citation }: { citation: CitationView }) {
  const t = useTranslations("citations");
  const words = useTranslations("vocabulary");
  const { carries, elements, admittedBy, bearing, reliabilityOfInformation } = citation;
  const carried = carries.map((one) => words(`attributes.${one}`)).join(", ");
  const shown = elements.map((one) => words(`disappearanceElements.${one}`)).join("; ");
  return (
    <p className="mt-1 text-sm text-ink-muted">
      {[
        carried && t(bearing === "contradicts" ? "speaksAgainst" : "speaksTo", { attributes: carried }),
        shown && t("showsElements", { elements: shown }),
        admittedBy && t("admission", { actor: admittedBy.name }),
        reliabilityOfInformation !== "unknown" &&
          t("information", { grade: t(`reliabilities.${reliabilityOfInformation}`) }),
        t("recordedBy", { code: citation.recordedBy?.code ?? "" }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
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
