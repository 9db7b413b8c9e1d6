import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Impact } from "@/components/accountability/impact";
import { PageHeading } from "@/components/ui/page-heading";
import { findImpact } from "@/lib/accountability/impact/queries";
import { clock } from "@/lib/time/clock";
import { openInvestigation } from "../../opened";

type Props = { params: Promise<{ investigation: string; withdrawalId: string }> };

export default async function WithdrawalPage({ params }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const impact = await findImpact(actor, investigation.id, (await params).withdrawalId, clock.now());
  if (!impact) notFound();
  const t = await getTranslations("withdrawals");
  const use = await getTranslations("vocabulary.consentUses");
  const list = `/${investigation.code}/interviews`;
  const title = t("title", { code: impact.interviewCode });

  return (
    <>
      <PageHeading
        title={title}
        code={impact.interviewCode}
        meta={
          <>
            {impact.uses.length === 0 ? t("whole") : t("some", { uses: impact.uses.map((one) => use(one)).join(", ") })}{" "}
            {t("meta")}
          </>
        }
        breadcrumbs={[
          { label: t("back"), href: list },
          { label: impact.interviewCode, href: `${list}/${impact.interviewId}` },
          { label: title },
        ]}
      />
      <Impact impact={impact} base={`/${investigation.code}`} />
    </>
  );
}
