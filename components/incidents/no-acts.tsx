import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { IncidentView } from "@/lib/incidents/types";

/** An incident without acts says nothing that can be counted: what goes here, and the first step. */
export function NoActs({ incident, base }: { incident: IncidentView; base: string }) {
  const t = useTranslations("incidents.page");
  return (
    <EmptyState
      title={t("noActs")}
      action={
        incident.canRecordActs && (
          <ButtonLink variant="primary" href={`${base}/incidents/${incident.id}/acts/new`}>
            {t("recordAct")}
          </ButtonLink>
        )
      }
    >
      {t("noActsHint")}
    </EmptyState>
  );
}
