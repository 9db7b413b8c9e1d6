import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/access/sign-in-form";
import { Words } from "@/components/shell/words";
import { Notice } from "@/components/ui/notice";
import { findActor } from "@/lib/access/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("signIn") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ ready?: string }> }) {
  if (await findActor()) redirect("/");
  const t = await getTranslations("access");
  const { ready } = await searchParams;

  return (
    <Words of="signIn">
      <h1 className="mb-6 text-2xl font-semibold">{t("signIn")}</h1>
      {ready && (
        <Notice tone="good" className="mb-6">
          <p>{t("accountReady")}</p>
        </Notice>
      )}
      <SignInForm />
      <p className="mt-8 text-sm text-ink-muted">{t("noAccount")}</p>
    </Words>
  );
}
