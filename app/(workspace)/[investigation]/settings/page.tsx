import { getTranslations } from "next-intl/server";
import { AddMemberForm } from "@/components/investigations/add-member-form";
import { MemberList } from "@/components/investigations/member-list";
import { Words } from "@/components/shell/words";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { listMembers } from "@/lib/investigations/queries";
import { openInvestigation } from "../opened";

export default async function SettingsPage({ params }: { params: Promise<{ investigation: string }> }) {
  const { actor, investigation } = await openInvestigation(params);
  const members = await listMembers(actor, investigation.id);
  const t = await getTranslations("investigations");
  const sealing = await getTranslations("sealingPages");
  const pages = [
    ["constraints", t("constraintsLink")],
    ["sealing", sealing("settingsTitle")],
  ];

  return (
    <Words of="members">
      <PageHeading title={t("settings")} code={investigation.code} meta={investigation.title} />
      <ul className="mb-6">
        {pages.map(([page, title]) => (
          <li key={page} className="py-1">
            <TextLink href={`/${investigation.code}/settings/${page}`}>{title}</TextLink>
          </li>
        ))}
      </ul>
      <MemberList members={members} />
      {investigation.canManage && <AddMemberForm investigationId={investigation.id} />}
    </Words>
  );
}
