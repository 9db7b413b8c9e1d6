"use client";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { type FileProblem, type FileRead, readFile } from "@/lib/interviews/transcript/import/file";
import { type Draft, ImportFound } from "./import-found";

type State =
  | { at: "idle" }
  | { at: "reading" }
  | { at: "refused"; problem: FileProblem | "notReadable" }
  | { at: "read"; name: string; read: Extract<FileRead, { isRead: true }>; times: number };

/** A file becomes paragraphs of a draft: read here in the browser, seen by whoever imports it, then added at once. */
export function ImportTranscript({ draft }: { draft: Draft }) {
  const t = useTranslations("interviews.import");
  const [state, setState] = useState<State>({ at: "idle" });
  const [times, setTimes] = useState(0);

  async function choose(event: ChangeEvent<HTMLFormElement> | FormEvent<HTMLFormElement>) {
    const { target } = event;
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file) return;
    setState({ at: "reading" });
    setTimes(times + 1);
    setState(await stateOf(file, times));
  }

  return (
    <>
      <noscript>
        <Notice tone="warning">{t("needsScript")}</Notice>
      </noscript>
      <Section title={t("choose")}>
        <form onChange={choose} onSubmit={(event) => event.preventDefault()}>
          <FileField
            name="file"
            label={t("file")}
            hint={t("fileHint")}
            accept=".docx,.txt,.srt,.vtt,text/plain,text/vtt"
          />
        </form>
        <p role="status" className="mt-2 text-sm text-ink-muted">
          {state.at === "reading" && t("reading")}
        </p>
        {state.at === "refused" && (
          <Notice tone="danger" role="alert" title={t("notRead")}>
            <p>{t(`problems.${state.problem}`)}</p>
          </Notice>
        )}
      </Section>
      {state.at === "read" && <ImportFound key={state.times} draft={draft} name={state.name} read={state.read} />}
    </>
  );
}

async function stateOf(file: File, times: number): Promise<State> {
  try {
    const read = await readFile(file.name, new Uint8Array(await file.arrayBuffer()));
    return read.isRead ? { at: "read", name: file.name, read, times } : { at: "refused", problem: read.problem };
  } catch {
    // Gone from the disk since it was chosen, or something in it that nobody thought of: nothing was added either way.
    return { at: "refused", problem: "notReadable" };
  }
}
