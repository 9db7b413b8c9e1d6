import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProveFactorForm } from "@/components/access/prove-factor-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/access/session";
import { isSteppedUp } from "@/lib/access/step-up";
import { clock } from "@/lib/time/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.factor"))("proveTitle") };
}

/** A fresh code, for what could not ask for it in place: a page in another tab keeps what was typed there. */
export default async function ProvePage() {
  const actor = await requireActor();
  const t = await getTranslations("access.factor");

  return (
    <>
      <h1 className="mb-3 text-2xl font-semibold">{t("proveTitle")}</h1>
      {!actor.hasFactor && (
        <p>
          {t("noneYet")} <TextLink href="/second-factor">{t("setUp")}</TextLink>
        </p>
      )}
      {isSteppedUp(actor, clock.now()) && (
        <Notice tone="good" className="mb-6">
          <p>{t("isProven")}</p>
        </Notice>
      )}
      {actor.hasFactor && !isSteppedUp(actor, clock.now()) && (
        <>
          <p className="mb-6">{t("proveBody")}</p>
          <ProveFactorForm />
        </>
      )}
    </>
  );
}
