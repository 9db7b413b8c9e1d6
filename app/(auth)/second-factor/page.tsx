import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EnrolFactorForm } from "@/components/access/enrol-factor-form";
import { StartEnrolmentForm } from "@/components/access/factor-forms";
import { SignOutForm } from "@/components/access/sign-out-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { qrCode } from "@/lib/access/factor/qr";
import { findMyEnrolment } from "@/lib/access/factor/queries";
import { requireSignedIn } from "@/lib/access/session";
import { clock } from "@/lib/time/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.factor"))("setUp") };
}

/** Setting up a second factor, also for those who may do nothing else before they have. */
export default async function SecondFactorPage() {
  const actor = await requireSignedIn();
  const enrolment = await findMyEnrolment(actor, clock.now());
  const t = await getTranslations("access.factor");

  return (
    <>
      <h1 className="mb-3 text-2xl font-semibold">{t("setUp")}</h1>
      {actor.isEnrolmentDue && (
        <Notice tone="info" title={t("dueTitle")} className="mb-6">
          <p>{t("dueBody")}</p>
        </Notice>
      )}
      <p className="mb-6">{actor.hasFactor ? t("alreadySetUp") : t("setUpBody")}</p>
      <EnrolFactorForm
        enrolment={enrolment && { qr: qrCode(enrolment.uri), groups: enrolment.groups }}
        continueTo={actor.isEnrolmentDue ? "/" : "/account"}
      />
      {!enrolment && <StartEnrolmentForm isAnother={actor.hasFactor} />}
      <div className="mt-8 text-sm">
        {actor.isEnrolmentDue ? <SignOutForm /> : <TextLink href="/account">{t("backToAccount")}</TextLink>}
      </div>
    </>
  );
}
