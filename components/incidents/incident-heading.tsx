import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { PageHeading } from "@/components/ui/page-heading";
import type { IncidentView } from "@/lib/incidents/types";
import { ActStatusBadge } from "./act-status";

/** The top of an incident's page: its acts' statuses, who recorded it and when, what can be done. */
export function IncidentHeading({ incident, base }: { incident: IncidentView; base: string }) {
  const t = useTranslations("incidents.page");
  const path = `${base}/incidents/${incident.id}`;
  const statuses = [...new Set(incident.acts.map(({ status }) => status))];
  return (
    <PageHeading
      title={incident.title}
      code={incident.code}
      status={statuses.map((status) => <ActStatusBadge key={status} status={status} />)}
      meta={t.rich("recorded", {
        code: incident.recordedBy?.code ?? "",
        version: incident.version,
        at: () => <DateTime at={incident.createdAt} precision="day" />,
      })}
      breadcrumbs={[{ label: t("incidents"), href: `${base}/incidents` }, { label: incident.code }]}
      actions={
        <>
          {incident.canRecordActs && (
            <ButtonLink variant="primary" href={`${path}/acts/new`}>
              {t("recordAct")}
            </ButtonLink>
          )}
          {incident.canChange && <ButtonLink href={`${path}/edit`}>{t("change")}</ButtonLink>}
          <ButtonLink variant="quiet" href={`${path}/accountability`}>
            {t("accountability")}
          </ButtonLink>
          <ButtonLink variant="quiet" href={`${path}/history`}>
            {t("history")}
          </ButtonLink>
        </>
      }
    />
  );
}
