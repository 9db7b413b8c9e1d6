import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field-group";
import { TextField } from "@/components/ui/text-field";

type Props = {
  /** Where the date stands in the command's input: `when` sends `when.edtf` and `when.words`. See lib/time/schema.ts. */
  name?: string | undefined;
  legend?: ReactNode | undefined;
  hint?: ReactNode | undefined;
  when?: { edtf: string; words: string } | null | undefined;
  required?: boolean | undefined;
};

/** A date with its doubt, and the words the source used for it. */
export function WhenFields({ name = "when", legend, hint, when, required = true }: Props) {
  const t = useTranslations("time.fields");
  return (
    <FieldGroup legend={legend ?? t("legend")} hint={hint ?? t("hint")}>
      <DateField
        kind="text"
        name={`${name}.edtf`}
        label={t("edtf")}
        hint={t.rich("examples", { code: (text) => <span className="code">{text}</span> })}
        defaultValue={when?.edtf}
        required={required}
        width="medium"
      />
      <TextField
        name={`${name}.words`}
        label={t("words")}
        hint={t("wordsHint")}
        defaultValue={when?.words}
        maxLength={300}
      />
    </FieldGroup>
  );
}
