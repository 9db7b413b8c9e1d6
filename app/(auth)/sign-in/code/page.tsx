import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInCodeForm } from "@/components/access/sign-in-code-form";
import { TextLink } from "@/components/ui/text-link";
import { challengeCookieName } from "@/lib/access/authorize";
import { isChallengeOpen } from "@/lib/access/factor/challenge";
import { findSignedIn } from "@/lib/access/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.factor"))("signInTitle") };
}

/** After the right password, for who has a second factor: nothing is open yet. */
export default async function SignInCodePage() {
  if (await findSignedIn()) redirect("/");
  const token = (await cookies()).get(challengeCookieName)?.value;
  if (!token || !(await isChallengeOpen(token))) redirect("/sign-in");
  const t = await getTranslations("access.factor");

  return (
    <>
      <h1 className="mb-3 text-2xl font-semibold">{t("signInTitle")}</h1>
      <p className="mb-6">{t("signInBody")}</p>
      <SignInCodeForm />
      <p className="mt-8 text-sm text-ink-muted">{t("lostBoth")}</p>
      <p className="mt-3 text-sm">
        <TextLink href="/sign-in">{t("otherAccount")}</TextLink>
      </p>
    </>
  );
}
