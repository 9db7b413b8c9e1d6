"use client";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { FieldRow } from "@/components/ui/field-row";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { type Option, SelectField } from "@/components/ui/select-field";
import type { FoundLabel, LabelChoice } from "@/lib/interviews/transcript/import/mapping";
import { type ParagraphEnd, paragraphEnds } from "@/lib/interviews/transcript/import/text";
import { type Speaker, speakers } from "@/lib/interviews/transcript/types";

export type Settings = {
  end: ParagraphEnd;
  /** Who speaks before the first label. */
  otherwise: Speaker;
  language: string;
  /** By the label's key; a label that is not among them stands for what was proposed. */
  choices: ReadonlyMap<string, LabelChoice>;
};

/** The settings as their form stands. */
export function settingsIn(form: FormData, labels: readonly FoundLabel[]): Settings {
  const chosen = (name: string) => form.get(name);
  return {
    end: paragraphEnds.find((end) => end === chosen("end")) ?? "blank_line",
    otherwise: speakers.find((speaker) => speaker === chosen("otherwise")) ?? "interviewee",
    language: String(chosen("importLanguage") ?? ""),
    choices: new Map(
      labels.map(({ key, proposed }) => {
        const choice = chosen(`label ${key}`);
        return [key, choice === "text" ? "text" : (speakers.find((one) => one === choice) ?? proposed)];
      }),
    ),
  };
}

type Props = {
  settings: Settings;
  labels: readonly FoundLabel[];
  isText: boolean;
  hasUnlabelled: boolean;
  languages: Option[];
  onChange: (event: FormEvent<HTMLFormElement>) => void;
};

/** Who speaks, in which language, and where a paragraph ends: what the file does not say for certain. */
export function ImportSettings({ settings, labels, isText, hasUnlabelled, languages, onChange }: Props) {
  const t = useTranslations("interviews");
  const who = speakers.map((value) => ({ value, label: t(`speakers.${value}`) }));
  return (
    <Section title={t("import.speakers")} hint={t(labels.length > 0 ? "import.speakersHint" : "import.noLabels")}>
      <form
        aria-label={t("import.speakers")}
        onChange={onChange}
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-col gap-5"
      >
        {labels.length > 0 && (
          <FieldRow>
            {labels.map(({ key, shown, count, proposed }) => (
              <SelectField
                key={key}
                name={`label ${key}`}
                label={t("import.label", { label: shown, count })}
                defaultValue={proposed}
                options={[...who, { value: "text", label: t("import.stays") }]}
              />
            ))}
          </FieldRow>
        )}
        <FieldRow>
          {hasUnlabelled && (
            <SelectField
              name="otherwise"
              label={t(labels.length > 0 ? "import.beforeFirst" : "import.whoSpeaks")}
              defaultValue={settings.otherwise}
              options={who}
            />
          )}
          <SelectField
            name="importLanguage"
            label={t("originalLanguage")}
            empty={t("languageNotSaid")}
            defaultValue={settings.language}
            options={languages}
          />
        </FieldRow>
        {isText && (
          <RadioGroup
            name="end"
            label={t("import.end")}
            defaultValue={settings.end}
            options={paragraphEnds.map((value) => ({ value, label: t(`import.ends.${value}`) }))}
          />
        )}
      </form>
    </Section>
  );
}
