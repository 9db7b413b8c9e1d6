import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";

/** What does not exist and what one may not see: the same page, the same words, the same status. */
export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <main className="mx-auto max-w-prose px-5 py-16">
      <h1 className="text-2xl font-semibold">{t("notFoundTitle")}</h1>
      <p className="mt-3 mb-6">{t("notFoundBody")}</p>
      <ButtonLink href="/">{t("backHome")}</ButtonLink>
    </main>
  );
}
