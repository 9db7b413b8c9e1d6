import { useTranslations } from "next-intl";
import { CountWords } from "@/components/incidents/count-words";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Disclosure } from "@/components/ui/disclosure";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { carrying, linesOf, prechosenCitations } from "@/lib/findings/standing/rules";
import type { StandingView } from "@/lib/findings/standing/types";
import type { Attribute } from "@/lib/findings/types";
import { useCitationOptions } from "./citation-options";

type Props = { attribute: Attribute; standing: StandingView };

/** One thing that the act says: accepted or not, on which passages, and why. */
export function AttributeFields({ attribute, standing }: Props) {
  const t = useTranslations("findings.form");
  const words = useTranslations("vocabulary");
  const options = useCitationOptions(standing);
  const speaking = carrying(linesOf(standing.groups), attribute);
  const chosen = carrying(prechosenCitations(standing), attribute);
  const name = `attributes.${attribute}`;

  return (
    <fieldset className="min-w-0 rounded-lg border border-rule bg-surface p-4">
      <legend className="float-start w-full font-semibold text-ink-strong">{words(`attributes.${attribute}`)}</legend>
      <p className="clear-both mb-3 text-ink-muted">
        <Said attribute={attribute} standing={standing} />
      </p>
      <div className="flex flex-col gap-4">
        <RadioGroup
          name={`${name}.answer`}
          label={t("answer")}
          required
          inline
          options={(["accepted", "not_accepted"] as const).map((value) => ({ value, label: t(`answers.${value}`) }))}
        />
        {attribute === "count" && <CountFields standing={standing} />}
        {speaking.length === 0 && <p className="text-ink-muted">{t("none")}</p>}
        {speaking.length > 0 && (
          <Disclosure summary={t("restsOn", { count: chosen.length, of: speaking.length })}>
            <CheckboxGroup
              name={`${name}.citationIds[]`}
              label={t("passages")}
              required
              options={options(speaking)}
              defaultValues={chosen.map(({ citationId }) => citationId)}
            />
          </Disclosure>
        )}
        <TextArea name={`${name}.reason`} label={t("reason")} required rows={2} />
      </div>
    </fieldset>
  );
}

/** What the act says of it, as far as it can be said in a line; the whole act stands beside the form. */
function Said({ attribute, standing: { facts } }: Props) {
  const words = useTranslations("vocabulary");
  if (attribute === "count") return <CountWords count={facts.count} of={facts} />;
  if (attribute === "victim_status" && facts.victimStatus) return words(`victimStatuses.${facts.victimStatus}`);
  if (attribute === "structure_kind" && facts.structureKind) return words(`structureKinds.${facts.structureKind}`);
  return null;
}

function CountFields({ standing }: { standing: StandingView }) {
  const t = useTranslations("findings.form");
  const { facts, victims, computed } = standing;
  const carried = computed?.suggestion.acceptableMin ?? null;
  return (
    <>
      {facts.count.min !== null && (
        <NumberField
          name="acceptedMin"
          label={t("acceptedMin")}
          hint={t("carried", { min: carried ?? 0 })}
          defaultValue={carried === null ? undefined : Math.min(carried, facts.count.min)}
        />
      )}
      {victims.length > 0 && (
        <CheckboxGroup
          name="acceptedVictimIds[]"
          label={t("victims")}
          hint={t("victimsHint")}
          inline
          options={victims.map(({ personId, code }) => ({ value: personId, label: code }))}
          defaultValues={victims.map(({ personId }) => personId)}
        />
      )}
    </>
  );
}
