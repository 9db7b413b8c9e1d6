import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldRow } from "@/components/ui/field-row";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import {
  lights,
  placeSafeties,
  type RecordView,
  relationships,
  supportPersons,
  takenDowns,
  vettings,
} from "@/lib/interviews/conversation/types";
import type { InterviewView } from "@/lib/interviews/types";
import { PresenceRows } from "./presence-rows";
import { PriorAccountRows } from "./prior-account-rows";
import { RecontactFields } from "./recontact-fields";

type Props = { interview?: InterviewView | undefined };

/** The record beside the account, in groups that fold: nobody has to pass through what does not apply. */
export function RecordFields({ interview }: Props) {
  const t = useTranslations("interviews");
  const record = interview?.record;
  const inside = "flex flex-col gap-5 pb-3";
  return (
    <>
      <Disclosure summary={t("groups.priorAccounts")}>
        <div className={inside}>
          <PriorAccountFields accounts={record?.priorAccounts ?? []} />
        </div>
      </Disclosure>
      <Disclosure summary={t("groups.setting")}>
        <div className={inside}>
          <SettingFields interview={interview} />
        </div>
      </Disclosure>
      <Disclosure summary={t("groups.interpreter")}>
        <div className={inside}>
          <InterpreterFields interview={interview} />
        </div>
      </Disclosure>
      <Disclosure summary={t("groups.knows")}>
        <div className={inside}>
          <KnowsFields interview={interview} />
        </div>
      </Disclosure>
      <Disclosure summary={t("groups.course")}>
        <div className={inside}>
          <CourseFields record={record} />
        </div>
      </Disclosure>
      <Disclosure summary={t("groups.recontact")}>
        <div className={inside}>
          <RecontactFields recontact={record?.recontact} />
        </div>
      </Disclosure>
    </>
  );
}

function PriorAccountFields({ accounts }: { accounts: RecordView["priorAccounts"] }) {
  const t = useTranslations("interviews");
  return (
    <>
      <p className="max-w-prose text-ink-muted">{t("priorAccountsHint")}</p>
      <PriorAccountRows accounts={accounts} />
    </>
  );
}

function SettingFields({ interview }: Props) {
  const t = useTranslations("interviews");
  const record = interview?.record;
  return (
    <>
      <TextField
        name="placeWords"
        label={t("fields.placeWords")}
        hint={t("fields.placeHint")}
        defaultValue={interview?.placeWords}
        maxLength={300}
        autoComplete="off"
      />
      <SelectField
        required
        name="placeSafety"
        label={t("fields.placeSafety")}
        defaultValue={record?.placeSafety ?? "unknown"}
        options={placeSafeties.map((value) => ({ value, label: t(`placeSafeties.${value}`) }))}
      />
      <PresenceRows presences={record?.presences ?? []} />
      <FieldRow>
        <DateField kind="day" name="endedOn" label={t("fields.endedOn")} defaultValue={record?.endedOn ?? undefined} />
        <NumberField
          name="durationMinutes"
          label={t("fields.durationMinutes")}
          defaultValue={record?.durationMinutes ?? undefined}
        />
      </FieldRow>
      <SelectField
        required
        name="takenDown"
        label={t("fields.takenDown")}
        defaultValue={record?.takenDown ?? "unknown"}
        options={takenDowns.map((value) => ({ value, label: t(`takenDowns.${value}`) }))}
      />
    </>
  );
}

function InterpreterFields({ interview }: Props) {
  const t = useTranslations("interviews");
  const record = interview?.record;
  return (
    <>
      <TextField name="otherLanguages" label={t("fields.otherLanguages")} hint={t("fields.otherLanguagesHint")} />
      <CheckboxField
        name="hasInterpreter"
        value="on"
        label={t("fields.hasInterpreter")}
        hint={t("fields.hasInterpreterHint")}
        defaultChecked={interview?.hasInterpreter}
      />
      <TextField
        name="interpreterCode"
        label={t("fields.interpreterCode")}
        hint={t("fields.interpreterCodeHint")}
        defaultValue={record?.interpreter?.code}
        autoComplete="off"
        width="short"
      />
      <SelectField
        required
        name="interpreterVetting"
        label={t("fields.interpreterVetting")}
        defaultValue={record?.interpreterVetting ?? "unknown"}
        options={vettings.map((value) => ({ value, label: t(`vettings.${value}`) }))}
      />
      <TextArea
        name="interpreterDeclaration"
        label={t("fields.interpreterDeclaration")}
        hint={t("fields.interpreterDeclarationHint")}
        defaultValue={record?.interpreterDeclaration}
        rows={2}
        maxLength={5000}
      />
    </>
  );
}

function KnowsFields({ interview }: Props) {
  const t = useTranslations("interviews");
  const record = interview?.record;
  const short = { maxLength: 300, width: "medium" } as const;
  return (
    <>
      <TextField
        name="heardFromCode"
        label={t("fields.heardFrom")}
        hint={t("fields.heardFromHint")}
        defaultValue={interview?.heardFrom?.code}
        autoComplete="off"
        width="short"
      />
      <SelectField
        required
        name="relationship"
        label={t("fields.relationship")}
        defaultValue={record?.relationship ?? "unknown"}
        options={relationships.map((value) => ({ value, label: t(`relationships.${value}`) }))}
      />
      <TextField
        {...short}
        name="observedDistance"
        label={t("fields.observedDistance")}
        hint={t("fields.observedDistanceHint")}
        defaultValue={record?.observed.distance}
      />
      <SelectField
        required
        name="observedLight"
        label={t("fields.observedLight")}
        defaultValue={record?.observed.light ?? "unknown"}
        options={lights.map((value) => ({ value, label: t(`lights.${value}`) }))}
      />
      <TextField
        {...short}
        name="observedDuration"
        label={t("fields.observedDuration")}
        defaultValue={record?.observed.duration}
      />
      <TextField
        {...short}
        name="observedObstruction"
        label={t("fields.observedObstruction")}
        hint={t("fields.observedObstructionHint")}
        defaultValue={record?.observed.obstruction}
      />
    </>
  );
}

function CourseFields({ record }: { record: RecordView | undefined }) {
  const t = useTranslations("interviews");
  const text = { rows: 2, maxLength: 5000 } as const;
  return (
    <>
      <SelectField
        required
        name="supportPerson"
        label={t("fields.supportPerson")}
        defaultValue={record?.supportPerson ?? "not_recorded"}
        options={supportPersons.map((value) => ({ value, label: t(`supportPersons.${value}`) }))}
      />
      <TextArea {...text} name="breaks" label={t("fields.breaks")} defaultValue={record?.breaks} />
      <TextArea
        {...text}
        name="securityIncidents"
        label={t("fields.securityIncidents")}
        defaultValue={record?.securityIncidents}
      />
      <TextArea
        {...text}
        name="observedBehaviour"
        label={t("fields.observedBehaviour")}
        hint={t("fields.observedBehaviourHint")}
        defaultValue={record?.observedBehaviour}
      />
    </>
  );
}
