import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { useLanguageOptions } from "../language-name";
import { useSpeakerOptions } from "./speaker-options";

type Props = {
  speaker: { label: string; was: string };
  language: { was: string | undefined };
  /** Offered first: those of the interview, or the one that stands. */
  languages: string[];
};

/** Who speaks, and in which language: of a passage that is typed or mended. */
export function SpeechFields({ speaker, language, languages }: Props) {
  const t = useTranslations("interviews");
  return (
    <>
      <SelectField
        required
        name="speaker"
        label={speaker.label}
        defaultValue={speaker.was}
        options={useSpeakerOptions()}
        width="medium"
      />
      <SelectField
        name="language"
        label={t("originalLanguage")}
        empty={t("languageNotSaid")}
        defaultValue={language.was}
        options={useLanguageOptions(languages)}
        width="medium"
      />
    </>
  );
}
