import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { noteCustodyAction } from "@/lib/evidence/actions";
import { handWrittenActions } from "@/lib/evidence/schema";
import type { CustodyEntryView, EvidenceView } from "@/lib/evidence/types";
import { Hash } from "./hash";
import { StaffName } from "./staff-name";

/** Who received, copied, checked an original, when, and with which hash: a plain list that prints. */
export function CustodyList({ evidence }: { evidence: EvidenceView }) {
  const t = useTranslations("evidence.custody");
  const { custody, custodyBrokenAt, canNoteCustody, evidenceId, original } = evidence;
  return (
    <Section
      title={t("title")}
      hint={t("hint")}
      actions={original && canNoteCustody && <NoteCustody evidenceId={evidenceId} />}
    >
      {custodyBrokenAt !== null && (
        <Notice tone="danger" title={t("broken", { number: custodyBrokenAt })} className="mb-3">
          {t("brokenWhy")}
        </Notice>
      )}
      {custody.length === 0 && <p className="text-ink-muted">{t("none")}</p>}
      <ol className="divide-y divide-rule border-y border-rule text-table">
        {custody.map((entry) => (
          <Entry key={entry.number} entry={entry} />
        ))}
      </ol>
    </Section>
  );
}

const healths = ["intact", "altered", "missing"] as const;

function Entry({ entry }: { entry: CustodyEntryView }) {
  const t = useTranslations("evidence");
  const health = entry.action === "checked" ? healths.find((known) => known === entry.purpose) : undefined;
  return (
    <li className="py-2">
      <span className="tabular-nums text-ink-muted">{entry.number}.</span>{" "}
      <strong className="font-semibold text-ink-strong">{t(`custodyActions.${entry.action}`)}</strong> ·{" "}
      <DateTime at={entry.at} precision="second" /> · <StaffName staff={entry.by} />
      {entry.purpose && <p className="break-words">{health ? t(`health.${health}`) : entry.purpose}</p>}
      <p className="break-all text-sm text-ink-muted">
        {t("original.sha256")} <Hash>{entry.sha256}</Hash>
        <br />
        {t("custody.entryHash", { hash: entry.entryHash })}
      </p>
    </li>
  );
}

function NoteCustody({ evidenceId }: { evidenceId: string }) {
  const t = useTranslations("evidence");
  return (
    <Dialog trigger={t("custody.note")} title={t("custody.note")}>
      <ActionForm action={noteCustodyAction} submit={t("custody.note")} afterDone="close">
        <input type="hidden" name="evidenceId" value={evidenceId} autoComplete="off" />
        <p className="text-ink-muted">{t("custody.noteHint")}</p>
        <SelectField
          name="action"
          label={t("custody.action")}
          options={handWrittenActions.map((value) => ({ value, label: t(`custodyActions.${value}`) }))}
          required
        />
        <TextArea name="purpose" label={t("custody.purpose")} width="full" required />
      </ActionForm>
    </Dialog>
  );
}
