import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { AddendumView } from "@/lib/interviews/transcript/types";
import type { StatementView } from "@/lib/interviews/types";
import { Difference } from "./difference";

type Props = { statement: StatementView; addenda: readonly AddendumView[]; path: string };

/** Version 1 is what was read back; version 2 is version 1, as it was, and the addenda. */
export function AddendaToStatement({ statement, addenda, path }: Props) {
  const t = useTranslations("interviews.versions");
  return (
    <Section title={t("statement")} level={3}>
      <p className="max-w-prose">
        {t("first", { count: statement.paragraphCount })} <DateTime at={statement.fixedAt} />
      </p>
      <p className="max-w-prose">{t("second", { count: addenda.length })}</p>
      <ol className="divide-y divide-rule">
        {addenda.map(({ paragraphId, number, text, about, recordedAt, recordedBy }) => (
          <li key={paragraphId} className="py-3">
            <h4 className="font-semibold text-ink-strong">
              <TextLink href={`${path}?at=${paragraphId}#${paragraphId}`}>{t("addendum", { number })}</TextLink>
            </h4>
            <p className="text-sm text-ink-muted">
              {recordedBy?.code} <DateTime at={recordedAt} />
            </p>
            {about && (
              <div className="my-1 border-s-2 border-rule ps-3">
                <p className="text-sm text-ink-muted">{t("about", { number: about.number })}</p>
                <p dir="auto" className="reading max-w-prose whitespace-pre-line">
                  {about.text}
                </p>
              </div>
            )}
            <Difference before="" after={text} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
