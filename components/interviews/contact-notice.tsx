import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ContactView } from "@/lib/interviews/conversation/types";

/** Whether and how this person may be contacted: wherever someone might be about to. */
export function ContactNotice({ contact }: { contact: ContactView }) {
  const t = useTranslations("interviews.contact");
  const isAgreed = contact.contact === "agreed";
  const tone = isAgreed
    ? "info"
    : contact.contact === "never" || contact.contact === "withdrawn"
      ? "danger"
      : "warning";
  const ways = [
    ["how", contact.how],
    ["by", contact.by],
    ["hours", contact.hours],
  ] as const;
  return (
    <Notice tone={tone} title={t(`titles.${contact.contact}`)} className="mb-4">
      {isAgreed ? (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {ways.map(([key, value]) => value && <li key={key}>{t(key, { value })}</li>)}
        </ul>
      ) : (
        t(`bodies.${contact.contact}`)
      )}
    </Notice>
  );
}
