import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { DownloadForm } from "@/components/ui/download-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { StepUpPrompt } from "@/components/ui/step-up-prompt";
import { TextField } from "@/components/ui/text-field";
import { checkOriginalAction } from "@/lib/evidence/actions";
import type { EvidenceView, OriginalView } from "@/lib/evidence/types";
import type { FormState } from "@/lib/form-state";
import { Hash } from "./hash";
import { StaffName } from "./staff-name";
import { UploadOriginal } from "./upload-original";

type Props = {
  evidence: EvidenceView;
  api: string;
  maxMegabytes: number;
  /** What was sent to take a copy and refused, when this page was led back to. */
  returned?: Extract<FormState, { status: "failed" }> | undefined;
};

/** The original: what it is and how to take a copy of it, or the way to hand it in. */
export function OriginalSection({ evidence, api, maxMegabytes, returned }: Props) {
  const t = useTranslations("evidence.original");
  const { original, sameFileAs } = evidence;
  if (!original) return <HandIn evidence={evidence} api={api} maxMegabytes={maxMegabytes} />;

  return (
    <Section title={t("title")} actions={<Check evidenceId={evidence.evidenceId} />}>
      {sameFileAs.length > 0 && (
        <Notice
          tone="warning"
          title={t("sameFile", { codes: sameFileAs.map(({ code }) => code).join(", ") })}
          className="mb-3"
        >
          {t("sameFileWhy")}
        </Notice>
      )}
      <Facts original={original} />
      <Copy api={api} returned={returned} />
    </Section>
  );
}

function HandIn({ evidence, api, maxMegabytes }: Props) {
  const t = useTranslations("evidence");
  const [title, why] = evidence.needsOriginal
    ? [t("original.none"), t("original.noneWhy")]
    : [t("original.noneNeeded"), t("original.noneNeededWhy")];
  return (
    <Section title={t("original.title")}>
      <Notice tone={evidence.needsOriginal ? "warning" : "info"} title={title}>
        {why} {!evidence.canReceiveOriginal && t("original.onlyResearchers")}
      </Notice>
      {evidence.canReceiveOriginal && <UploadOriginal url={`${api}/original`} maxMegabytes={maxMegabytes} />}
    </Section>
  );
}

function Facts({ original }: { original: OriginalView }) {
  const t = useTranslations("evidence.original");
  const format = useFormatter();
  const size = useSize(original.bytes);
  return (
    <DescriptionList
      items={[
        { term: t("sha256"), value: <Hash>{original.sha256}</Hash> },
        { term: t("size"), value: t("bytes", { size: size(format), bytes: original.bytes }) },
        { term: t("mediaType"), value: <span className="code">{original.mediaType}</span> },
        { term: t("fileName"), value: original.fileName && <bdi className="break-all">{original.fileName}</bdi> },
        {
          term: t("received"),
          value: (
            <>
              <DateTime at={original.receivedAt} /> · <StaffName staff={original.receivedBy} />
            </>
          ),
        },
      ]}
    />
  );
}

/** In the unit that reads best; thousands, as file managers and the limit of uploads count. */
function useSize(bytes: number) {
  const [unit, value] = (
    [
      ["gigabyte", 1e9],
      ["megabyte", 1e6],
      ["kilobyte", 1e3],
    ] as const
  )
    .map(([name, one]) => [name, bytes / one] as const)
    .find(([, amount]) => amount >= 1) ?? ["byte", bytes];
  return (format: ReturnType<typeof useFormatter>) =>
    format.number(value, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 });
}

/** A form whose answer is the file: the browser saves it. Led back to, it asks for a code of the second factor. */
function Copy({ api, returned }: Pick<Props, "api" | "returned">) {
  const t = useTranslations("evidence.original");
  return (
    <div id="copy" className="mt-4 max-w-xl print:hidden">
      <Disclosure summary={t("download")} open={returned !== undefined}>
        <DownloadForm action={`${api}/original`} label={t("download")} returned={returned}>
          <TextField name="purpose" label={t("purpose")} hint={t("downloadHint")} maxLength={500} width="full" />
          <StepUpPrompt />
          <Button type="submit" variant="primary" className="w-fit">
            {t("download")}
          </Button>
        </DownloadForm>
      </Disclosure>
    </div>
  );
}

function Check({ evidenceId }: { evidenceId: string }) {
  const t = useTranslations("evidence.original");
  return (
    <ActionForm action={checkOriginalAction} label={t("check")} submit={t("check")} submitVariant="secondary">
      <input type="hidden" name="evidenceId" value={evidenceId} autoComplete="off" />
    </ActionForm>
  );
}
