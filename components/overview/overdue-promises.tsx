import { useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { OverduePromise } from "@/lib/overview/types";

/** What was promised to interviewees and is past its day; with whether they may be contacted at all. */
export function OverduePromises({ promises, base }: { promises: OverduePromise[]; base: string }) {
  const t = useTranslations("overview");
  const contact = useTranslations("interviews.contact.titles");
  if (promises.length === 0) return null;
  return (
    <Section title={t("overduePromises")} hint={t("overdueHint")} className="max-w-3xl">
      <ul className="divide-y divide-rule border-y border-rule">
        {promises.map((promise) => (
          <li key={promise.promiseId} className="py-2">
            <TextLink href={`${base}/interviews/${promise.interviewId}/care#promises`}>
              <Code>{promise.code}</Code>
            </TextLink>{" "}
            {promise.what} — {t("promiseDue")} <DateTime at={promise.dueOn} precision="day" />
            {promise.neverContact ? (
              <strong className="block text-bad">{contact("never")}</strong>
            ) : (
              promise.channel && <span className="block text-sm text-ink-muted">{promise.channel}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
