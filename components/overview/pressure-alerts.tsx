import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Code } from "@/components/ui/code";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextLink } from "@/components/ui/text-link";
import { lookIntoPressureAction } from "@/lib/interviews/consent/actions";
import type { PressureAlert } from "@/lib/overview/types";

/** Someone may be in danger: stands first until an admin says what was done. */
export function PressureAlerts({ alerts, base }: { alerts: PressureAlert[]; base: string }) {
  const t = useTranslations("overview");
  if (alerts.length === 0) return null;
  return (
    <Notice tone="danger" title={t("alerts")} className="mb-6 max-w-3xl">
      <ul className="flex flex-col gap-3">
        {alerts.map((alert) => (
          <li key={alert.withdrawalId}>
            <TextLink href={`${base}/interviews/${alert.interviewId}`}>
              <Code>{alert.code}</Code>
            </TextLink>{" "}
            {t("pressure")} <DateTime at={alert.withdrawnAt} precision="day" />
            <Disclosure summary={t("lookInto")} className="mt-1">
              <ActionForm
                action={lookIntoPressureAction}
                label={`${t("lookInto")} ${alert.code}`}
                submit={t("lookInto")}
              >
                <input type="hidden" name="withdrawalId" value={alert.withdrawalId} autoComplete="off" />
                <TextArea name="note" label={t("lookIntoNote")} hint={t("lookIntoHint")} rows={2} required />
              </ActionForm>
            </Disclosure>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
