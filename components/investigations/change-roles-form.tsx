"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { changeRolesAction } from "@/lib/investigations/actions";
import type { MemberView } from "@/lib/investigations/types";
import { RoleChoice } from "./role-choice";

export function ChangeRolesForm({ member }: { member: MemberView }) {
  const t = useTranslations("investigations");
  return (
    <ActionForm action={changeRolesAction} label={t("changeRoles")} submit={t("changeRoles")} submitVariant="secondary">
      <input type="hidden" name="membershipId" value={member.membershipId} />
      <input type="hidden" name="version" value={member.version} />
      <RoleChoice chosen={member.roles} />
    </ActionForm>
  );
}
