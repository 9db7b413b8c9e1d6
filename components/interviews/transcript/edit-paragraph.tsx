import { useTranslations } from "next-intl";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldRow } from "@/components/ui/field-row";
import { changeParagraphAction, removeParagraphAction } from "@/lib/interviews/actions";
import type { ParagraphView } from "@/lib/interviews/types";
import { SpeechFields } from "./speech-fields";
import { TypingArea } from "./typing-area";
import { useTypingWords } from "./typing-words";

type Props = { paragraph: ParagraphView; lang: string | undefined };

/** The words of a draft's paragraph, who says them and in which language; and its removal. */
export function EditParagraph({ paragraph, lang }: Props) {
  const t = useTranslations("interviews");
  const { paragraphId, version, number, language } = paragraph;
  return (
    <>
      <KeptDraft of={`paragraph:${paragraphId}`} form="edit-paragraph" stored={{ version, text: paragraph.text }}>
        <ActionForm action={changeParagraphAction} label={t("editParagraph", { number })} submit={t("save")}>
          <input type="hidden" name="paragraphId" value={paragraphId} autoComplete="off" />
          <input type="hidden" name="version" value={version} autoComplete="off" />
          <TypingArea
            required
            name="text"
            label={t("text")}
            defaultValue={paragraph.text}
            lang={lang}
            words={useTypingWords()}
          />
          <FieldRow>
            <SpeechFields
              speaker={{ label: t("speaker"), was: paragraph.speaker }}
              language={{ was: language }}
              languages={language === "" ? [] : [language]}
            />
          </FieldRow>
        </ActionForm>
      </KeptDraft>
      <Disclosure summary={t("removeIt")}>
        <ActionForm action={removeParagraphAction} label={t("remove")} submit={t("remove")} submitVariant="danger">
          <input type="hidden" name="paragraphId" value={paragraphId} autoComplete="off" />
          <input type="hidden" name="version" value={version} autoComplete="off" />
        </ActionForm>
      </Disclosure>
    </>
  );
}
