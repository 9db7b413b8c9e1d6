import { useTranslations } from "next-intl";
import { PlaceFields } from "@/components/places/place-fields";
import { WhenFields } from "@/components/time/when-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/components/ui/use-kept-form";
import { type EvidenceKind, type EvidenceView, graphicLevels, reliabilities } from "@/lib/evidence/types";
import type { MemberView } from "@/lib/investigations/types";
import type { AdminUnitView } from "@/lib/places/types";
import { DetailFields } from "./detail-fields";

type Props = {
  action: FormAction;
  kind: EvidenceKind;
  /** What the form is about: the investigation for a new item; the item and the version it was opened on. */
  hidden: Record<string, string | number>;
  evidence?: EvidenceView | undefined;
  members: readonly MemberView[];
  /** The member chosen as collector at first. */
  collectorId: string;
  units: readonly AdminUnitView[];
  cancelHref: string;
};

/** What is said about an item: for recording it and for correcting it. */
export function EvidenceForm({ action, kind, hidden, evidence, members, collectorId, units, cancelHref }: Props) {
  const t = useTranslations("evidence");
  const cancel = (
    <ButtonLink variant="quiet" href={cancelHref}>
      {t("cancel")}
    </ButtonLink>
  );
  return (
    <ActionForm action={action} label={t(`kinds.${kind}`)} submit={t("save")} beside={cancel} className="max-w-3xl">
      <input type="hidden" name="kind" value={kind} autoComplete="off" />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} autoComplete="off" />
      ))}
      <WhatItIs evidence={evidence} />
      <DetailFields kind={kind} values={evidence?.details} />
      <WhenFields
        name="claimedWhen"
        legend={t("fields.claimedWhen")}
        hint={t("fields.claimedWhenHint")}
        when={evidence?.claimedWhen}
        required={false}
      />
      <PlaceFields
        name="claimedPlace"
        legend={t("fields.claimedPlace")}
        hint={t("fields.claimedPlaceHint")}
        place={evidence?.claimedPlace}
        units={units}
        required={false}
      />
      <WhereItComesFrom evidence={evidence} members={members} collectorId={collectorId} />
    </ActionForm>
  );
}

function WhatItIs({ evidence }: Pick<Props, "evidence">) {
  const t = useTranslations("evidence");
  return (
    <FieldGroup legend={t("fields.what")}>
      <TextField
        name="title"
        label={t("fields.title")}
        hint={t("fields.titleHint")}
        defaultValue={evidence?.title}
        maxLength={300}
        required
      />
      <TextArea
        name="description"
        label={t("fields.description")}
        hint={t("fields.descriptionHint")}
        defaultValue={evidence?.description}
      />
      <RadioGroup
        name="graphic"
        label={t("fields.graphic")}
        hint={t("fields.graphicHint")}
        defaultValue={evidence?.graphic ?? "none"}
        options={graphicLevels.map((value) => ({ value, label: t(`graphicLevels.${value}`) }))}
        required
        inline
      />
    </FieldGroup>
  );
}

function WhereItComesFrom({ evidence, members, collectorId }: Pick<Props, "evidence" | "members" | "collectorId">) {
  const t = useTranslations("evidence");
  return (
    <FieldGroup legend={t("fields.origin")}>
      <DateField
        kind="day"
        name="collectedOn"
        label={t("fields.collectedOn")}
        defaultValue={evidence?.collectedOn ?? undefined}
      />
      <SelectField
        name="collectorId"
        label={t("fields.collector")}
        hint={t("fields.collectorHint")}
        options={members.map((member) => ({
          value: member.userId,
          label: t("staff", { name: member.name, code: member.code }),
        }))}
        defaultValue={evidence?.collectorId ?? collectorId}
        required
      />
      <TextArea
        name="provenance"
        label={t("fields.provenance")}
        hint={t("fields.provenanceHint")}
        defaultValue={evidence?.provenance}
      />
      <SelectField
        name="reliability"
        label={t("fields.reliability")}
        options={reliabilities.map((value) => ({ value, label: t(`reliabilities.${value}`) }))}
        defaultValue={evidence?.reliability ?? "unknown"}
        required
      />
    </FieldGroup>
  );
}
