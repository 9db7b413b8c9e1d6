"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { type Sending, sendFile } from "./send-file";

type Props = { url: string; maxMegabytes: number };

type State =
  | { at: "idle" }
  | { at: "sending"; percent: number; sending: Sending }
  | { at: "failed"; message: string }
  | { at: "done"; sha256: string; sameFileAs: string[] };

/** Hands in an original: one stream, with its progress; the file stays chosen when it fails. */
export function UploadOriginal({ url, maxMegabytes }: Props) {
  const t = useTranslations("evidence.upload");
  const router = useRouter();
  const [state, setState] = useState<State>({ at: "idle" });

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (state.at === "sending") return;
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.name === "") return setState({ at: "failed", message: t("noFile") });
    if (file.size > maxMegabytes * 1_000_000)
      return setState({ at: "failed", message: t("tooLarge", { megabytes: maxMegabytes }) });

    const onProgress = (percent: number) => setState((now) => (now.at === "sending" ? { ...now, percent } : now));
    const sending = sendFile(url, file, onProgress);
    setState({ at: "sending", percent: 0, sending });
    const outcome = await sending.outcome;
    if (outcome.is === "refused") return setState({ at: "failed", message: outcome.message });
    if (outcome.is === "cut") return setState({ at: "failed", message: t("notSent") });
    if (outcome.is === "stopped") return setState({ at: "failed", message: t("stopped") });
    setState({ at: "done", sha256: outcome.sha256, sameFileAs: outcome.sameFileAs });
    router.refresh();
  }

  return (
    <div className="mt-4 max-w-xl">
      <noscript>
        <Notice tone="warning">{t("needsScript")}</Notice>
      </noscript>
      <form onSubmit={send} className="flex flex-col gap-3">
        <FileField name="file" label={t("choose")} hint={t("chooseHint", { megabytes: maxMegabytes })} required />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" pending={state.at === "sending"}>
            {t("send")}
          </Button>
          {state.at === "sending" && <Button onClick={state.sending.stop}>{t("cancel")}</Button>}
        </div>
        <Progress state={state} />
      </form>
    </div>
  );
}

function Progress({ state }: { state: State }) {
  const t = useTranslations("evidence.upload");
  const isSent = state.at === "sending" && state.percent >= 100;
  return (
    <div aria-live="polite">
      {state.at === "sending" && (
        <p>
          <progress
            max={100}
            value={isSent ? undefined : state.percent}
            className="me-3 w-60 align-middle"
            aria-label={t("send")}
          />
          {isSent ? t("checking") : t("sending", { percent: state.percent })}
        </p>
      )}
      {state.at === "failed" && (
        <Notice tone="danger" role="alert">
          {state.message}
        </Notice>
      )}
      {state.at === "done" && (
        <Notice tone="good" role="status">
          <span className="break-all">{t("done", { sha256: state.sha256 })}</span>
          {state.sameFileAs.length > 0 && <p>{t("sameFileAs", { codes: state.sameFileAs.join(", ") })}</p>}
        </Notice>
      )}
    </div>
  );
}
