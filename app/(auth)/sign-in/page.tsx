import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/access/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { findSignedIn } from "@/lib/access/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("signIn") };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ ready?: string; expired?: string }>;
}) {
  if (await findSignedIn()) redirect("/");
  const t = await getTranslations("access");
  const { ready, expired } = await searchParams;

  return (
    <>
      <h1 className="mb-6 text-2xl font-semibold">{t("signIn")}</h1>
      {ready && (
        <Notice tone="good" className="mb-6">
          <p>{t("accountReady")}</p>
        </Notice>
      )}
      {expired && (
        <Notice tone="info" className="mb-6">
          <p>{t("factor.passwordAgain")}</p>
        </Notice>
      )}
      <SignInForm />
      <p className="mt-8 text-sm text-ink-muted">{t("noAccount")}</p>
    </>
  );
}
