import { useTranslations } from "next-intl";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { addAddendumAction, addParagraphsAction } from "@/lib/interviews/actions";
import { useSpeakerOptions } from "./speaker-options";

type Props = { interviewId: string; isFixed: boolean; lang: string | undefined };

/** Goes on writing: further paragraphs of a draft, or an addendum to a fixed statement. */
export function AddTextForm({ interviewId, isFixed, lang }: Props) {
  const t = useTranslations("interviews");
  const title = t(isFixed ? "addAddendum" : "addParagraphs");
  const speakers = useSpeakerOptions();
  return (
    <Section title={title} level={3} className="print:hidden">
      <KeptDraft of={`interview:${interviewId}:text`} form={isFixed ? "add-addendum" : "add-text"}>
        <ActionForm
          action={isFixed ? addAddendumAction : addParagraphsAction}
          label={title}
          submit={t("add")}
          afterDone="clear"
        >
          <input type="hidden" name="interviewId" value={interviewId} autoComplete="off" />
          <TextArea
            serif
            required
            name="text"
            label={t("addText")}
            hint={t(isFixed ? "addendumHint" : "addHint")}
            rows={isFixed ? 4 : 8}
            width="full"
            lang={lang}
          />
          <SelectField
            required
            name="speaker"
            label={t("speaker")}
            defaultValue="interviewee"
            options={speakers}
            width="short"
          />
        </ActionForm>
      </KeptDraft>
    </Section>
  );
}
