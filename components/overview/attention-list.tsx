import { useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Attention } from "@/lib/overview/types";

/** What an admin should not miss: answers due, consents about to end. */
export function AttentionList({ attention: { letters, consents }, base }: { attention: Attention; base: string }) {
  const t = useTranslations("overview");
  return (
    <Section title={t("attention")}>
      {letters.length + consents.length === 0 && <p className="text-ink-muted">{t("nothingDue")}</p>}
      <ul className="divide-y divide-rule">
        {letters.map((letter) => (
          <li key={letter.letterId} className="py-2">
            <TextLink href={`${base}/letters/${letter.letterId}`}>
              <Code>{letter.code}</Code>
            </TextLink>{" "}
            {t("letterDue", { addressee: letter.addressee })} <DateTime at={letter.dueOn} precision="day" />
          </li>
        ))}
        {consents.map((consent) => (
          <li key={consent.interviewId} className="py-2">
            <TextLink href={`${base}/interviews/${consent.interviewId}`}>
              <Code>{consent.code}</Code>
            </TextLink>{" "}
            {t("consentEnds")} <DateTime at={consent.endsAt} precision="day" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
