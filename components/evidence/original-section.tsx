import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { checkOriginalAction } from "@/lib/evidence/actions";
import type { EvidenceView, OriginalView } from "@/lib/evidence/types";
import { Hash } from "./hash";
import { StaffName } from "./staff-name";
import { UploadOriginal } from "./upload-original";

type Props = { evidence: EvidenceView; api: string; maxMegabytes: number };

/** The original: what it is and how to take a copy of it, or the way to hand it in. */
export function OriginalSection({ evidence, api, maxMegabytes }: Props) {
  const t = useTranslations("evidence.original");
  const { original, sameFileAs } = evidence;
  if (!original) return <HandIn evidence={evidence} api={api} maxMegabytes={maxMegabytes} />;

  return (
    <Section title={t("title")} actions={<CopyAndCheck evidenceId={evidence.evidenceId} api={api} />}>
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

function CopyAndCheck({ evidenceId, api }: { evidenceId: string; api: string }) {
  const t = useTranslations("evidence.original");
  return (
    <>
      <ActionForm action={checkOriginalAction} label={t("check")} submit={t("check")} submitVariant="secondary">
        <input type="hidden" name="evidenceId" value={evidenceId} autoComplete="off" />
      </ActionForm>
      <Dialog trigger={t("download")} title={t("download")}>
        {/* A form of its own, not an action: the answer is the file, and the browser saves it. */}
        <form method="post" action={`${api}/original`} encType="multipart/form-data" className="flex flex-col gap-4">
          <TextField name="purpose" label={t("purpose")} hint={t("downloadHint")} maxLength={500} width="full" />
          <Button type="submit" variant="primary" className="w-fit">
            {t("download")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
