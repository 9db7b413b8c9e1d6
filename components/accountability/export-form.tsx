"use client";
import { useTranslations } from "next-intl";
import { FreshCode, FreshCodeForm } from "@/components/access/fresh-code-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import type { FormState } from "@/lib/form-state";

type Props = {
  path: string;
  use: "internal" | "public";
  /** Asks for a fresh code of the second factor from the start; without script nothing else could. */
  asked?: FormState | undefined;
};

/** A plain form that posts to the export's address: the browser saves what comes back. Works without script. */
export function ExportForm({ path, use, asked }: Props) {
  const t = useTranslations("accountability.export");
  return (
    <Disclosure summary={t("title")} className="mt-8 max-w-xl print:hidden">
      <FreshCodeForm action={path} asked={asked} className="flex flex-col gap-4">
        <p className="max-w-prose text-sm text-ink-muted">{t("hint")}</p>
        <input type="hidden" name="use" value={use} />
        <RadioGroup
          name="format"
          label={t("format")}
          inline
          defaultValue="csv"
          options={[
            { value: "csv", label: "CSV" },
            { value: "json", label: "JSON" },
          ]}
        />
        <TextArea name="purpose" label={t("purpose")} hint={t("purposeHint")} rows={2} required />
        <FreshCode />
        <div>
          <Button type="submit" variant="primary">
            {t(`submit.${use}`)}
          </Button>
        </div>
      </FreshCodeForm>
    </Disclosure>
  );
}
