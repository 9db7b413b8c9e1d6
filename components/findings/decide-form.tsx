import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { FieldGroup } from "@/components/ui/field-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { decideActAction } from "@/lib/findings/actions";
import { linesOf, prechosenCitations } from "@/lib/findings/standing/rules";
import type { StandingView } from "@/lib/findings/standing/types";
import { findingStatuses, standardsOfProof } from "@/lib/findings/types";
import { AttributeFields } from "./attribute-fields";
import { useCitationOptions } from "./citation-options";
import { ElementFields } from "./element-fields";

/** A reviewer's decision on the act as it is on this page. The status and what is accepted are theirs to choose. */
export function DecideForm({ standing, investigationCode }: { standing: StandingView; investigationCode: string }) {
  const t = useTranslations("findings.form");
  const all = useTranslations();
  const options = useCitationOptions(standing);
  const chosen = prechosenCitations(standing);
  const suggested = standing.computed?.suggestion.status;
  const label = (status: string) => all(`vocabulary.findingStatuses.${status}`);

  return (
    <ActionForm
      action={decideActAction.bind(null, investigationCode)}
      submit={t("submit")}
      label={all("findings.decide")}
    >
      <input type="hidden" name="actId" value={standing.actId} autoComplete="off" />
      <input type="hidden" name="version" value={standing.version} autoComplete="off" />
      <input type="hidden" name="incidentVersion" value={standing.incidentVersion} autoComplete="off" />
      <input type="hidden" name="afterFindingId" value={standing.findings[0]?.findingId ?? ""} autoComplete="off" />
      <RadioGroup
        name="status"
        label={t("status")}
        hint={t("statusHint")}
        required
        options={findingStatuses.map((value) => ({
          value,
          label: value === suggested ? `${label(value)} ${all("findings.suggested")}` : label(value),
        }))}
      />
      <SelectField
        name="standard"
        label={t("standard")}
        hint={t("standardHint")}
        required
        empty={t("chooseStandard")}
        options={standardsOfProof.map((value) => ({ value, label: all(`vocabulary.standardsOfProof.${value}`) }))}
      />
      <TextArea name="basis" label={t("basis")} hint={t("basisHint")} required rows={5} />
      <CheckboxGroup
        name="citationIds[]"
        label={t("citations")}
        hint={t("citationsHint")}
        required
        options={options(linesOf(standing.groups))}
        defaultValues={chosen.map(({ citationId }) => citationId)}
      />
      {standing.stated.length > 0 && (
        <FieldGroup legend={t("accept")} hint={t("acceptHint")}>
          {standing.stated.map((attribute) => (
            <AttributeFields key={attribute} attribute={attribute} standing={standing} />
          ))}
        </FieldGroup>
      )}
      <ElementFields standing={standing} />
      <TextArea name="overrideReason" label={t("override")} hint={t("overrideHint")} rows={3} />
    </ActionForm>
  );
}
