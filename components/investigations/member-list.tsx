import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { MemberView } from "@/lib/investigations/types";
import { ChangeRolesForm } from "./change-roles-form";
import { EndMembershipForm } from "./end-membership-form";

export function MemberList({ members }: { members: MemberView[] }) {
  const t = useTranslations("investigations");
  return (
    <Section title={t("members")} hint={t("membersHint")}>
      <ul className="divide-y divide-rule border-y border-rule">
        {members.map((member) => (
          <li key={member.membershipId} className="py-3">
            <p>
              <span className="font-semibold">{member.name}</span> <span className="text-ink-muted">{member.code}</span>
            </p>
            <p className="text-sm text-ink-muted">
              {member.email} · {member.roles.map((role) => t(`roles.${role}`)).join(", ") || t("noRole")} ·{" "}
              <DateTime at={member.joinedAt} />
            </p>
            {member.canChange && (
              <Disclosure summary={t("change")}>
                <div className="flex flex-wrap gap-8 py-3">
                  <ChangeRolesForm member={member} />
                  <EndMembershipForm member={member} />
                </div>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
