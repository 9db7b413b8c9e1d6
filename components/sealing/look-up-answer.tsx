"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { Notice } from "@/components/ui/notice";
import type { EarlierAccount } from "@/lib/sealing/types";

/** What the guard answers: when, with whom, how far it went; never a name. A match marks the page for the form below. */
export function LookUpAnswer({ accounts }: { accounts: EarlierAccount[] }) {
  const t = useTranslations("sealingPages.lookUp");
  const format = useFormatter();
  const monthOf = (month: string) =>
    format.dateTime(new Date(`${month}-01T00:00:00Z`), { year: "numeric", month: "long", timeZone: "UTC" });

  if (accounts.length === 0)
    return (
      <Notice role="status" title={t("noneTitle")} className="mt-5">
        <p>{t("noneBody")}</p>
      </Notice>
    );
  return (
    <div data-matching="">
      <Notice tone="warning" role="status" title={t("someTitle")} className="mt-5">
        <ul className="my-2 flex list-disc flex-col gap-1 ps-5">
          {accounts.map(({ state, month, by, personCode }, at) => (
            // Two accounts of one month with one interviewer read the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed.
            <li key={at}>
              {t("account", { month: monthOf(month), by })} {t(`states.${state}`)}
              {personCode && (
                <>
                  {" "}
                  <Code>{personCode}</Code>
                </>
              )}
            </li>
          ))}
        </ul>
        <p>{t("someBody")}</p>
      </Notice>
    </div>
  );
}
