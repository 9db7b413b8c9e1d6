import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { DownloadForm } from "@/components/ui/download-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { StepUpPrompt } from "@/components/ui/step-up-prompt";
import { TextArea } from "@/components/ui/text-area";
import type { FormState } from "@/lib/form-state";

type Props = {
  path: string;
  use: "internal" | "public";
  /** What was typed and refused, when this page was led back to. */
  returned?: Extract<FormState, { status: "failed" }> | undefined;
};

/** A plain form that posts to the export's address: the browser saves what comes back. Works without script. */
export function ExportForm({ path, use, returned }: Props) {
  const t = useTranslations("accountability.export");
  return (
    <div id="export" className="mt-8 max-w-xl print:hidden">
      <Disclosure summary={t("title")} open={returned !== undefined}>
        <DownloadForm action={path} label={t("title")} returned={returned}>
          <p className="max-w-prose text-sm text-ink-muted">{t("hint")}</p>
          <input type="hidden" name="use" value={use} />
          <RadioGroup
            name="format"
            label={t("format")}
            inline
            required
            defaultValue="csv"
            options={[
              { value: "csv", label: "CSV" },
              { value: "json", label: "JSON" },
            ]}
          />
          <TextArea
            name="purpose"
            label={t("purpose")}
            hint={t("purposeHint")}
            rows={2}
            minLength={10}
            maxLength={500}
            required
          />
          <StepUpPrompt />
          <div>
            <Button type="submit" variant="primary">
              {t(`submit.${use}`)}
            </Button>
          </div>
        </DownloadForm>
      </Disclosure>
    </div>
  );
}
