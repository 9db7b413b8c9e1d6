import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldRow } from "@/components/ui/field-row";
import { NumberField } from "@/components/ui/number-field";
import { TextField } from "@/components/ui/text-field";

type Props = { path: string; actId: string | null; source: string; number: number | null; isNotFound: boolean };

/** Started from an act: which source, by its code, and which paragraph. */
export function FindSourceForm({ path, actId, source, number, isNotFound }: Props) {
  const t = useTranslations("citations.find");
  return (
    <Form action={path} prefetch={false} className="flex max-w-2xl flex-col gap-4" aria-label={t("title")}>
      {actId && <input type="hidden" name="act" value={actId} />}
      {isNotFound && <p role="alert">{t("notFound", { source })}</p>}
      <FieldRow>
        <TextField
          name="source"
          label={t("source")}
          hint={t("sourceHint")}
          defaultValue={source}
          required
          width="short"
          spellCheck={false}
          autoComplete="off"
        />
        <NumberField name="number" label={t("number")} defaultValue={number ?? undefined} />
      </FieldRow>
      <div>
        <Button type="submit" variant="primary">
          {t("open")}
        </Button>
      </div>
    </Form>
  );
}
