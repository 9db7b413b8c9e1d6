"use client";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { FormContext } from "./form-context";
import { TextLink } from "./text-link";

/** Says that the form is being sent and that it was saved. Always there, so that screen readers hear it change. */
export function FormStatus() {
  const t = useTranslations("ui.form");
  const form = useContext(FormContext);
  const done = form?.state.status === "done" && !form.pending ? form.state : null;

  return (
    <p role="status" className="flex items-center gap-1.5 text-table">
      {form?.pending && <span className="text-ink-muted">{t("sending")}</span>}
      {done && (
        <>
          <CircleCheck aria-hidden className="size-4 text-good" />
          <span>{done.message ?? t("saved")}</span>
          {done.redirectTo && <TextLink href={done.redirectTo}>{t("continue")}</TextLink>}
        </>
      )}
    </p>
  );
}
