"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useMemo, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Option } from "@/components/ui/select-field";
import { importParagraphsAction } from "@/lib/interviews/transcript/import/actions";
import type { FileRead } from "@/lib/interviews/transcript/import/file";
import { labelsOf, paragraphsOf } from "@/lib/interviews/transcript/import/mapping";
import { tooMuch } from "@/lib/interviews/transcript/import/rules";
import { turnsOfText } from "@/lib/interviews/transcript/import/text";
import { ImportLeftOut } from "./import-left-out";
import { ImportPreview } from "./import-preview";
import { ImportSettings, type Settings, settingsIn } from "./import-settings";

export type Draft = {
  interviewId: string;
  /** The interview's own address. */
  path: string;
  /** How many paragraphs it holds already. */
  total: number;
  languages: Option[];
  language: string | undefined;
};

type Props = { draft: Draft; name: string; read: Extract<FileRead, { isRead: true }> };

/** What was found in a file, what was left out of it, who speaks: then it is added, as it is seen here. */
export function ImportFound({ draft, name, read }: Props) {
  const t = useTranslations("interviews.import");
  const { kind, text } = read;
  const [settings, setSettings] = useState<Settings>({
    end: text?.end ?? "blank_line",
    otherwise: "interviewee",
    language: draft.language ?? "",
    choices: new Map(),
  });
  const { end, otherwise, choices } = settings;
  const parsed = useMemo(
    () => (kind === "txt" && text ? turnsOfText(text.raw, end) : read.parsed),
    [kind, text, end, read],
  );
  const labels = useMemo(() => labelsOf(parsed.turns), [parsed]);
  const { paragraphs, numberOf } = useMemo(() => {
    const chosen = new Map(labels.map(({ key, proposed }) => [key, choices.get(key) ?? proposed]));
    return paragraphsOf(parsed.turns, chosen, otherwise);
  }, [parsed, labels, choices, otherwise]);
  const problem = tooMuch(paragraphs);
  const first = draft.total + 1;

  function settle(event: FormEvent<HTMLFormElement>) {
    setSettings(settingsIn(new FormData(event.currentTarget), labels));
  }

  return (
    <>
      <Section title={t("found")}>
        <p role="status">
          {t("summary", {
            name,
            kind: t(`kinds.${kind}`),
            count: paragraphs.length,
            characters: paragraphs.reduce((sum, one) => sum + one.text.length, 0),
          })}
        </p>
        <div className="mt-3 flex flex-col gap-3">
          {read.isMisnamed && <Notice tone="warning">{t("misnamed", { kind: t(`kinds.${kind}`) })}</Notice>}
          {text?.encoding === "windows-1252" && <Notice tone="warning">{t("guessedEncoding")}</Notice>}
          {draft.total > 0 && <Notice>{t("appended", { count: draft.total, first })}</Notice>}
          {problem && (
            <Notice tone="danger" role="alert" title={t(`refused.${problem.what}`)}>
              <p>
                {problem.what === "paragraph"
                  ? t("has.paragraph", { number: problem.number + draft.total, count: problem.count })
                  : t(`has.${problem.what}`, { count: problem.count })}
              </p>
            </Notice>
          )}
        </div>
      </Section>
      <ImportLeftOut leftOut={parsed.leftOut} numberOf={(turn) => (numberOf[turn - 1] ?? turn) + draft.total} />
      <ImportSettings
        {...{ settings, labels }}
        isText={kind === "txt"}
        languages={draft.languages}
        hasUnlabelled={parsed.turns.some(({ speaker }) => speaker === undefined)}
        onChange={settle}
      />
      <ImportPreview paragraphs={paragraphs} first={first} />
      {!problem && (
        <ActionForm
          action={async (previous, form) => {
            form.set("turns", JSON.stringify(paragraphs));
            return importParagraphsAction(draft.path, previous, form);
          }}
          label={t("title")}
          submit={t("add", { count: paragraphs.length })}
          beside={
            <ButtonLink variant="quiet" href={draft.path}>
              {t("cancel")}
            </ButtonLink>
          }
        >
          <input type="hidden" name="interviewId" value={draft.interviewId} autoComplete="off" />
          <input type="hidden" name="kind" value={kind} autoComplete="off" />
          <input type="hidden" name="language" value={settings.language} autoComplete="off" />
        </ActionForm>
      )}
    </>
  );
}
