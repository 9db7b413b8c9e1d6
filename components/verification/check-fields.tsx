import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type Check, checkResults, confidences } from "@/lib/verification/rules";

/** One named check: what came of it, how sure, and how. */
export function CheckFields({ check }: { check: Check }) {
  const t = useTranslations("verificationPages");
  const words = useTranslations("verification");
  const name = `checks.${check}`;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold text-ink-strong">{words(`checks.${check}`)}</legend>
      <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-[10rem_9rem_minmax(0,1fr)]">
        <SelectField
          name={`${name}.result`}
          label={t("result")}
          required
          empty={t("chooseResult")}
          width="full"
          options={checkResults.map((value) => ({ value, label: words(`results.${value}`) }))}
        />
        <SelectField
          name={`${name}.confidence`}
          label={t("confidence")}
          empty={t("noConfidence")}
          width="full"
          options={confidences.map((value) => ({ value, label: words(`confidence.${value}`) }))}
        />
        <TextField name={`${name}.note`} label={t("note")} width="full" maxLength={5000} />
      </div>
    </fieldset>
  );
}
