import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RedeemLinkForm } from "@/components/access/redeem-link-form";
import { findAccountLink } from "@/lib/access/redeem-link";

/** The first account, an invitation, or a new password: each through a link that works once. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findAccountLink(token);
  if (!link) notFound();
  const t = await getTranslations("access");

  return (
    <>
      <h1 className="mb-3 text-2xl font-semibold">{t(`link.${link.purpose}.title`)}</h1>
      <p className="mb-6">{t(`link.${link.purpose}.body`, { name: link.name ?? "" })}</p>
      <RedeemLinkForm token={token} purpose={link.purpose} email={link.email} leastLength={link.leastLength} />
    </>
  );
}
