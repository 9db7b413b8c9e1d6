"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { decidePairAction } from "@/lib/incidents/pairs/actions";
import { type PairView, pairRelations } from "@/lib/incidents/pairs/types";

/** A reviewer says how two acts stand to each other, in writing, on the versions shown. */
export function PairForm({ pair }: { pair: PairView }) {
  const t = useTranslations("incidents.pairs");
  const { a, b, decision, canBeSame } = pair;
  const offered = pairRelations.filter((relation) => canBeSame || relation !== "same");
  return (
    <ActionForm action={decidePairAction} label={t("decide")} submit={t("submit")}>
      <input type="hidden" name="actId" value={a.id} />
      <input type="hidden" name="actVersion" value={a.version} />
      <input type="hidden" name="otherActId" value={b.id} />
      <input type="hidden" name="otherActVersion" value={b.version} />
      {decision && <input type="hidden" name="afterDecisionId" value={decision.id} />}
      <RadioGroup
        name="relation"
        label={t("relation")}
        required
        options={offered.map((value) => ({ value, label: t(`relations.${value}`), hint: t(`hints.${value}`) }))}
      />
      {canBeSame && (
        <RadioGroup
          name="keptActId"
          label={t("kept")}
          hint={t("keptHint")}
          options={[a, b].map(({ id, code, incidentTitle }) => ({ value: id, label: `${code} ${incidentTitle}` }))}
        />
      )}
      <TextArea name="reason" label={t("reason")} rows={3} required />
    </ActionForm>
  );
}
