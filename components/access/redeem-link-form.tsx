"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/text-field";
import { redeemLinkAction } from "@/lib/access/actions";

type Props = { token: string; purpose: "setup" | "invite" | "reset"; email: string | null; leastLength: number };

export function RedeemLinkForm({ token, purpose, email, leastLength }: Props) {
  const t = useTranslations("access");
  return (
    <ActionForm action={redeemLinkAction} label={t(`link.${purpose}.title`)} submit={t(`link.${purpose}.submit`)}>
      <input type="hidden" name="token" value={token} />
      {purpose === "setup" && (
        <TextField name="name" label={t("yourName")} hint={t("yourNameHint")} autoComplete="name" required />
      )}
      {purpose === "setup" ? (
        <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
      ) : (
        <p className="text-ink-muted">{email}</p>
      )}
      <TextField
        name="password"
        type="password"
        label={t("newPassword")}
        hint={t("newPasswordHint", { length: leastLength })}
        autoComplete="new-password"
        required
      />
    </ActionForm>
  );
}
