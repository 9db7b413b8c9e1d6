import { useTranslations } from "next-intl";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { changeParagraphAction, removeParagraphAction } from "@/lib/interviews/actions";
import type { ParagraphView } from "@/lib/interviews/types";
import { useSpeakerOptions } from "./speaker-options";

/** One paragraph of a draft, opened for correction by its address: works without script, and weighs nothing elsewhere. */
export function EditParagraph({ paragraph, path }: { paragraph: ParagraphView; path: string }) {
  const t = useTranslations("interviews");
  const { paragraphId, version, number } = paragraph;
  const speakers = useSpeakerOptions();
  return (
    <div className="mb-2 flex flex-col gap-4">
      <KeptDraft of={`paragraph:${paragraphId}`} form="edit-paragraph" stored={{ version, text: paragraph.text }}>
        <ActionForm
          action={changeParagraphAction}
          label={t("editParagraph", { number })}
          submit={t("save")}
          beside={
            <ButtonLink variant="quiet" href={`${path}#${paragraphId}`}>
              {t("close")}
            </ButtonLink>
          }
        >
          <input type="hidden" name="paragraphId" value={paragraphId} autoComplete="off" />
          <input type="hidden" name="version" value={version} autoComplete="off" />
          <TextArea serif required name="text" label={t("text")} defaultValue={paragraph.text} width="full" />
          <SelectField
            required
            name="speaker"
            label={t("speaker")}
            defaultValue={paragraph.speaker}
            options={speakers}
            width="short"
          />
        </ActionForm>
      </KeptDraft>
      <ActionForm action={removeParagraphAction} label={t("remove")} submit={t("remove")} submitVariant="danger">
        <input type="hidden" name="paragraphId" value={paragraphId} autoComplete="off" />
        <input type="hidden" name="version" value={version} autoComplete="off" />
      </ActionForm>
    </div>
  );
}
