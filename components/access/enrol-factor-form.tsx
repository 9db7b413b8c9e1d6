"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { enrolFactorAction } from "@/lib/access/factor/actions";
import { GivenCodes, UntilGiven } from "./given-codes";
import { QrCode } from "./qr-code";

type Props = {
  /** Null once it is set up: the form then only shows the recovery codes that it was given. */
  enrolment: { qr: { size: number; path: string }; groups: string[] } | null;
  continueTo: string;
};

/** The seed for the app, and the first code that shows that the app has it. */
export function EnrolFactorForm({ enrolment, continueTo }: Props) {
  const t = useTranslations("access.factor");
  return (
    <ActionForm action={enrolFactorAction} label={t("setUp")}>
      <GivenCodes>
        <ButtonLink href={continueTo} variant="primary">
          {t("codesKept")}
        </ButtonLink>
      </GivenCodes>
      {enrolment && (
        <UntilGiven>
          <div>
            <h2 className="mb-1 font-semibold text-ink-strong">{t("scan")}</h2>
            <p className="mb-3 text-ink-muted">{t("scanBody")}</p>
            <QrCode {...enrolment.qr} label={t("qr")} />
            <p className="mt-4 mb-1">{t("typeInstead")}</p>
            <p className="code text-lg whitespace-normal! text-ink-strong">{enrolment.groups.join(" ")}</p>
          </div>
          <TextField
            name="code"
            label={t("firstCode")}
            hint={t("firstCodeHint")}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={60}
            width="short"
            required
          />
          <div>
            <SubmitButton>{t("confirm")}</SubmitButton>
          </div>
        </UntilGiven>
      )}
    </ActionForm>
  );
}
