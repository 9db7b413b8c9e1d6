"use client";
import { useTranslations } from "next-intl";
import { PlaceFields } from "@/components/places/place-fields";
import { WhenFields } from "@/components/time/when-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { changeIncidentAction, recordIncidentAction } from "@/lib/incidents/actions";
import type { IncidentView } from "@/lib/incidents/types";
import type { AdminUnitView } from "@/lib/places/types";

type Props = {
  investigation: { id: string; code: string };
  units: readonly AdminUnitView[];
  /** The incident to change; without it, a new one. */
  incident?: Pick<IncidentView, "id" | "version" | "title" | "narrative" | "when" | "place"> | undefined;
};

export function IncidentForm({ investigation, units, incident }: Props) {
  const t = useTranslations("incidents.form");
  const list = `/${investigation.code}/incidents`;
  const action = incident ? changeIncidentAction : recordIncidentAction;
  return (
    <ActionForm
      action={action.bind(null, investigation.code)}
      label={t(incident ? "change" : "new")}
      submit={t(incident ? "save" : "record")}
      beside={<ButtonLink href={incident ? `${list}/${incident.id}` : list}>{t("cancel")}</ButtonLink>}
      className="max-w-3xl"
    >
      {incident ? (
        <>
          <input type="hidden" name="incidentId" value={incident.id} />
          <input type="hidden" name="version" value={incident.version} />
        </>
      ) : (
        <input type="hidden" name="investigationId" value={investigation.id} />
      )}
      <TextField
        name="title"
        label={t("title")}
        hint={t("titleHint")}
        defaultValue={incident?.title}
        required
        maxLength={300}
      />
      <TextArea
        name="narrative"
        label={t("narrative")}
        hint={t("narrativeHint")}
        defaultValue={incident?.narrative}
        rows={8}
        serif
      />
      <WhenFields when={incident?.when} />
      <PlaceFields units={units} place={incident?.place} required={false} />
    </ActionForm>
  );
}
