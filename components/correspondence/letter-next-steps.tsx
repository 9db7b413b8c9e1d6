import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { LetterView } from "@/lib/correspondence/types";
import { DecideRiskForm, DeliveryForm, NotSentForm, SentForm } from "./letter-event-forms";
import { ReplyForm } from "./reply-form";

/** What an admin may record next; the step that is due stands open. */
export function LetterNextSteps({ letter }: { letter: LetterView }) {
  const t = useTranslations("correspondence");
  const { can, state, allegations } = letter;
  const about = { letterId: letter.letterId, version: letter.version };
  const steps = [
    { key: "risk", shown: can.decideRisk, open: state.risk === null, form: <DecideRiskForm about={about} /> },
    { key: "sent", shown: can.send, open: true, form: <SentForm about={about} /> },
    { key: "notSent", shown: can.recordNotSent, open: false, form: <NotSentForm about={about} /> },
    { key: "delivery", shown: can.deliver, open: true, form: <DeliveryForm about={about} /> },
    { key: "reply", shown: can.reply, open: false, form: <ReplyForm about={about} allegations={allegations} /> },
  ] as const;

  return (
    <div className="flex flex-col gap-3">
      {steps
        .filter(({ shown }) => shown)
        .map(({ key, open, form }) => (
          <Disclosure key={key} summary={t(`${key}.title`)} open={open}>
            {form}
          </Disclosure>
        ))}
      {can.decideRisk && !can.send && <p className="max-w-prose text-sm text-ink-muted">{t("sent.notYet")}</p>}
    </div>
  );
}
