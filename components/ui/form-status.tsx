"use client";
import { CircleCheck, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { use, useContext } from "react";
import { FormContext } from "./form-context";
import { FormKeeperContext } from "./form-keeper";
import { TextLink } from "./text-link";

/** Says that the form is being sent and that it was saved. Always there, so that screen readers hear it change. */
export function FormStatus() {
  const t = useTranslations("ui.form");
  const form = useContext(FormContext);
  const left = use(FormKeeperContext)?.left;
  const done = form?.state.status === "done" && !form.pending ? form.state : null;
  const isWaiting = done?.isWaiting && left === "waiting";
  // Refused while it waited: the keeper around the form says so.
  const isRefused = done?.isWaiting && left === "refused";

  return (
    <p role="status" className="flex items-center gap-1.5 text-table">
      {form?.pending && <span className="text-ink-muted">{t("sending")}</span>}
      {done && !isRefused && (
        <>
          {isWaiting ? (
            <Clock aria-hidden className="size-4 shrink-0 text-warning" />
          ) : (
            <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
          )}
          <span>{done.isWaiting && !isWaiting ? t("saved") : (done.message ?? t("saved"))}</span>
          {done.redirectTo && <TextLink href={done.redirectTo}>{t("continue")}</TextLink>}
        </>
      )}
    </p>
  );
}
