import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FieldRow } from "@/components/ui/field-row";
import { SelectField } from "@/components/ui/select-field";
import { translateParagraphAction } from "@/lib/interviews/actions";
import { translators } from "@/lib/interviews/transcript/types";
import type { ParagraphView } from "@/lib/interviews/types";
import { useLanguageOptions } from "../language-name";
import { TypingArea } from "./typing-area";
import { useTypingWords } from "./typing-words";

/** A paragraph's translation, apart from the original: it has versions of its own. */
export function TranslateForm({ paragraph: { paragraphId, number, translation } }: { paragraph: ParagraphView }) {
  const t = useTranslations("interviews");
  const languages = useLanguageOptions(translation ? [translation.language] : []);
  return (
    <ActionForm
      action={translateParagraphAction}
      label={t("translateParagraph", { number })}
      submit={t("saveTranslation")}
    >
      <input type="hidden" name="paragraphId" value={paragraphId} autoComplete="off" />
      <input type="hidden" name="version" value={translation?.version ?? 0} autoComplete="off" />
      <TypingArea
        required
        name="text"
        label={t("translation")}
        defaultValue={translation?.text}
        words={useTypingWords()}
      />
      <FieldRow>
        <SelectField
          required
          name="language"
          label={t("translatedInto")}
          empty={t("choose")}
          defaultValue={translation?.language}
          options={languages}
          width="medium"
        />
        <SelectField
          required
          name="translator"
          label={t("translatedBy")}
          empty={t("choose")}
          defaultValue={translation?.translator}
          options={translators.map((value) => ({ value, label: t(`translators.${value}`) }))}
          width="medium"
        />
      </FieldRow>
    </ActionForm>
  );
}
