"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FieldGroup } from "@/components/ui/field-group";
import { type Option, type OptionGroup, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { addFigureAction, changeFigureAction } from "@/lib/accountability/summaries/actions";
import type { FigureForm as Filled } from "@/lib/accountability/summaries/types";
import { AreaFields, type UnitChoice, WindowFields } from "./scope-fields";
import { WhoFields } from "./who-fields";

export type FigureChoices = {
  types: readonly (Option | OptionGroup)[];
  victims: readonly OptionGroup[];
  countedIn: readonly Option[];
  units: readonly UnitChoice[];
  actors: readonly Option[];
  /** Figures of the same summary that this one may follow. */
  figures: readonly Option[];
};

type Props = {
  investigationCode: string;
  summaryId: string;
  choices: FigureChoices;
  filled: Filled;
  figure?: { figureId: string; version: number } | undefined;
};

/** What a figure asks for, as questions: what, how counted, when, where, by whom, others than whom. */
export function FigureForm({ investigationCode, summaryId, choices, filled, figure }: Props) {
  const t = useTranslations("accountability");
  const path = `/${investigationCode}/summaries/${summaryId}`;
  const action = (figure ? changeFigureAction : addFigureAction).bind(null, investigationCode);
  return (
    <ActionForm
      action={action}
      label={t(figure ? "changeFigure" : "addFigure")}
      submit={t(figure ? "save" : "addFigure")}
      beside={<ButtonLink href={path}>{t("cancel")}</ButtonLink>}
      className="max-w-3xl"
    >
      {figure ? (
        <>
          <input type="hidden" name="figureId" value={figure.figureId} />
          <input type="hidden" name="version" value={figure.version} />
        </>
      ) : (
        <input type="hidden" name="summaryId" value={summaryId} />
      )}
      <TextField
        name="title"
        label={t("fields.figureTitle")}
        hint={t("fields.figureTitleHint")}
        defaultValue={filled.title}
        required
        maxLength={300}
      />
      <FieldGroup legend={t("fields.what")}>
        <SelectField
          name="actType"
          label={t("fields.actType")}
          hint={t("fields.actTypeHint")}
          empty={t("fields.choose")}
          options={choices.types}
          defaultValue={filled.actType}
          required
          width="wide"
        />
        <SelectField
          name="victims"
          label={t("fields.victims")}
          hint={t("fields.victimsHint")}
          empty={t("fields.anyVictims")}
          options={choices.victims}
          defaultValue={filled.victims ?? undefined}
        />
        <SelectField
          name="unit"
          label={t("fields.unit")}
          hint={t("fields.unitHint")}
          empty={t("fields.usualUnit")}
          options={choices.countedIn}
          defaultValue={figure ? filled.unit : undefined}
        />
        <CheckboxField
          name="isDeliberate"
          value="on"
          label={t("fields.deliberate")}
          hint={t("fields.deliberateHint")}
          defaultChecked={filled.isDeliberate}
        />
      </FieldGroup>
      <FieldGroup legend={t("fields.when")}>
        <WindowFields window={filled} />
      </FieldGroup>
      <FieldGroup legend={t("fields.where")}>
        <AreaFields units={choices.units} chosen={filled.pCodes} />
      </FieldGroup>
      <WhoFields actors={choices.actors} who={filled.who} />
      <FieldGroup legend={t("fields.others")}>
        <SelectField
          name="followsFigureId"
          label={t("fields.follows")}
          hint={t("fields.followsHint")}
          empty={t("fields.followsNone")}
          options={choices.figures}
          defaultValue={filled.followsFigureId ?? undefined}
          width="wide"
        />
      </FieldGroup>
    </ActionForm>
  );
}
