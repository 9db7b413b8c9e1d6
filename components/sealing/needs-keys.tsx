import { useTranslations } from "next-intl";
import { NotForYou } from "./not-for-you";

/** Someone who has not made keys yet. */
export function NoKeyYet() {
  const t = useTranslations("sealingPages");
  return (
    <NotForYou title={t("noKeyTitle")} href="/account/key" link={t("make")}>
      {t("noKeyBody")}
    </NotForYou>
  );
}
