"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PlaceFields } from "@/components/places/place-fields";
import { WhenFields } from "@/components/time/when-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldGroup } from "@/components/ui/field-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import type { ActorChoice } from "@/lib/actors/types";
import { changeActAction, recordActAction } from "@/lib/incidents/actions";
import type { ActView } from "@/lib/incidents/types";
import type { AdminUnitView } from "@/lib/places/types";
import { ActCountFields } from "./act-count-fields";
import { ActDescriptionFields } from "./act-description-fields";
import { draftOf, readDraft } from "./act-draft";
import { ActInvolvementFields } from "./act-involvement-fields";
import { ActPartFields } from "./act-part-fields";
import { useActTypeOptions } from "./act-type-options";
import { ActVictimFields } from "./act-victim-fields";

type Props = {
  investigationCode: string;
  incidentId: string;
  actors: readonly ActorChoice[];
  units: readonly AdminUnitView[];
  /** The act to change; without it, a new one. */
  act?: ActView | undefined;
};

/** What was done. Reads while it is filled in, so that later questions fit earlier answers; asks all without script. */
export function ActForm({ investigationCode, incidentId, actors, units, act }: Props) {
  const t = useTranslations("incidents.actForm");
  const types = useActTypeOptions();
  const [draft, setDraft] = useState(() => draftOf(act));
  const action = act ? changeActAction : recordActAction;
  return (
    <ActionForm
      action={action.bind(null, investigationCode)}
      label={t(act ? "change" : "new")}
      submit={t(act ? "save" : "record")}
      beside={<ButtonLink href={`/${investigationCode}/incidents/${incidentId}`}>{t("cancel")}</ButtonLink>}
      className="max-w-3xl"
    >
      {act ? (
        <>
          <input type="hidden" name="actId" value={act.id} />
          <input type="hidden" name="version" value={act.version} />
        </>
      ) : (
        <input type="hidden" name="incidentId" value={incidentId} />
      )}
      <div className="flex flex-col gap-5" onChange={(event) => setDraft(readDraft(event.currentTarget))}>
        <SelectField
          name="actType"
          label={t("type")}
          empty={t("choose")}
          options={types}
          defaultValue={act?.actType}
          required
          width="wide"
        />
        <TextArea name="description" label={t("description")} defaultValue={act?.description} rows={4} />
        <ActCountFields act={act} draft={draft} />
        <ActDescriptionFields act={act} draft={draft} />
        <ActInvolvementFields involvements={act?.involvements ?? []} actors={actors} draft={draft} />
        <ActPartFields parts={act?.parts ?? []} />
        <ActVictimFields victims={act?.victims ?? []} partKeys={draft.partKeys} />
        <Disclosure summary={t("ownWhenAndWhere")} open={Boolean(act?.ownWhen ?? act?.ownPlace)}>
          <FieldGroup legend={t("ownWhenAndWhere")} hint={t("ownHint")}>
            <WhenFields when={act?.ownWhen} required={false} />
            <PlaceFields units={units} place={act?.ownPlace} required={false} />
          </FieldGroup>
        </Disclosure>
      </div>
    </ActionForm>
  );
}
