import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

type Props = { path: string; typed: string };

/** A code, typed again: what was not found stands in the field. */
export function GoToForm({ path, typed }: Props) {
  const t = useTranslations("shell.goTo");
  return (
    <Form action={path} prefetch={false} aria-label={t("title")} className="flex max-w-2xl flex-col gap-4">
      {typed && (
        <Notice tone="warning" role="alert" title={t("notFound", { code: typed })}>
          <p>{t("notFoundHint")}</p>
        </Notice>
      )}
      <TextField
        key={typed}
        name="q"
        label={t("code")}
        hint={t("hint")}
        defaultValue={typed}
        maxLength={200}
        width="medium"
        spellCheck={false}
        autoComplete="off"
      />
      <div>
        <Button type="submit" variant="primary">
          {t("open")}
        </Button>
      </div>
    </Form>
  );
}
