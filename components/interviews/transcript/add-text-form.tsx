import { useTranslations } from "next-intl";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { ActionForm } from "@/components/ui/action-form";
import { FieldRow } from "@/components/ui/field-row";
import { NumberField } from "@/components/ui/number-field";
import { Section } from "@/components/ui/section";
import { addAddendumAction, addParagraphsAction } from "@/lib/interviews/actions";
import { PasteKeepsStructure } from "../import/paste-keeps-structure";
import { SpeechFields } from "./speech-fields";
import { TypingArea } from "./typing-area";
import { useTurnWords, useTypingWords } from "./typing-words";

type Props = { interviewId: string; languages: string[]; isFixed: boolean; lang: string | undefined };

/** Goes on writing: further turns of a draft, or an addendum to a fixed statement. */
export function AddTextForm({ interviewId, languages, isFixed, lang }: Props) {
  const t = useTranslations("interviews");
  const title = t(isFixed ? "addAddendum" : "addParagraphs");
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
          <input type="hidden" name="isMarked" value="yes" autoComplete="off" />
          <FieldRow>
            <SpeechFields
              speaker={{ label: t("firstSpeaker"), was: "interviewee" }}
              language={{ was: languages.length === 1 ? languages[0] : undefined }}
              languages={languages}
            />
            {isFixed && <NumberField name="aboutNumber" label={t("aboutNumber")} hint={t("aboutNumberHint")} />}
          </FieldRow>
          <PasteKeepsStructure>
            <TypingArea
              required
              name="text"
              label={t("addText")}
              hint={t(isFixed ? "addendumHint" : "addHint")}
              rows={isFixed ? 4 : 8}
              lang={lang}
              words={useTypingWords()}
              turns={useTurnWords()}
            />
          </PasteKeepsStructure>
        </ActionForm>
      </KeptDraft>
    </Section>
  );
}
