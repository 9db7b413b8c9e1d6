import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { LeftOut } from "@/lib/interviews/transcript/import/types";

/** More of them would bury the page; how many there are is said. */
const mostShown = 200;

type Props = { leftOut: readonly LeftOut[]; numberOf: (turn: number) => number };

/** What did not become text, by kind, with its words, and beside which paragraphs it stood. */
export function ImportLeftOut({ leftOut, numberOf }: Props) {
  const t = useTranslations("interviews.import");
  const format = useFormatter();
  if (leftOut.length === 0) return <Notice tone="good">{t("nothingLeftOut")}</Notice>;
  return (
    <Section title={t("leftOut")} hint={t("leftOutHint")}>
      <ul className="flex flex-col gap-2">
        {leftOut.map(({ what, count, where, texts }) => {
          const numbers = [...new Set(where.map(numberOf))];
          return (
            <li key={what}>
              <p>
                {t(`left.${what}`, { count })}
                {numbers.length > 0 && (
                  <span className="text-sm text-ink-muted">
                    {" "}
                    {t("beside", {
                      count: numbers.length,
                      numbers: format.list(numbers.slice(0, 12).map(String)),
                      more: Math.max(0, numbers.length - 12),
                    })}
                  </span>
                )}
              </p>
              {texts.length > 0 && (
                <Disclosure summary={t("itsWords")}>
                  <ul className="list-disc ps-5 text-sm wrap-anywhere whitespace-pre-wrap">
                    {texts.slice(0, mostShown).map((text, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order of the file, and two may be alike
                      <li key={at} dir="auto">
                        {text}
                      </li>
                    ))}
                  </ul>
                  {texts.length > mostShown && (
                    <p className="text-sm text-ink-muted">{t("andMore", { count: texts.length - mostShown })}</p>
                  )}
                </Disclosure>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
