import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { StatusBadge, type Tone } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { LetterEventKind, LetterEventView, LetterView } from "@/lib/correspondence/types";
import { DayWords } from "./day-words";

const tones: Record<LetterEventKind, Tone> = {
  risk_decided: "neutral",
  not_sent: "warning",
  sent: "info",
  delivered: "info",
  replied: "good",
};

/** What happened with a letter, in the order in which it was recorded. */
export function LetterTimeline({ letter }: { letter: LetterView }) {
  const t = useTranslations("correspondence");
  if (letter.events.length === 0) return <p className="text-ink-muted">{t("page.nothing")}</p>;
  return (
    <ol className="border-s-2 border-rule ps-4">
      {letter.events.map((event) => (
        <li key={event.eventId} className="relative mb-5 print:break-inside-avoid">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <StatusBadge tone={tones[event.kind]}>{t(`events.${event.kind}`)}</StatusBadge>
            <DayWords day={event.on} />
          </div>
          <EventWords event={event} />
          <p className="mt-1 text-sm text-ink-muted">
            {t("page.recorded", { who: event.recordedBy?.code ?? "" })}, <DateTime at={event.recordedAt} />
            {event.letterVersion !== letter.version && <> · {t("page.about", { version: event.letterVersion })}</>}
          </p>
        </li>
      ))}
    </ol>
  );
}

function EventWords({ event }: { event: LetterEventView }) {
  const t = useTranslations("correspondence");
  return (
    <div className="mt-0.5 max-w-prose">
      {event.reason && (
        <p className="font-semibold">
          {event.reason === "go" || event.reason === "no_go"
            ? t(`riskDecisions.${event.reason}`)
            : t(`notSentReasons.${event.reason}`)}
        </p>
      )}
      {event.channel && <p>{event.channel}</p>}
      {event.identifiable && (
        <p className="whitespace-pre-line">
          <span className="text-ink-muted">{t("page.identifiable")} </span>
          {event.identifiable}
        </p>
      )}
      {event.words && (
        <p className="whitespace-pre-line">
          {event.kind === "risk_decided" && <span className="text-ink-muted">{t("page.reprisal")} </span>}
          {event.words}
        </p>
      )}
      {event.dueOn && <p>{t.rich("page.due", { day: () => <DayWords day={event.dueOn ?? ""} /> })}</p>}
      {event.answers.length > 0 && (
        <ul className="list-disc ps-5">
          {event.answers.map(({ number, answer }) => (
            <li key={number}>
              <TextLink quiet href={`#a-${number}`}>
                {t("page.answerTo", { number })}
              </TextLink>{" "}
              {t(`answers.${answer}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
