"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/text-area";
import { endMembershipAction } from "@/lib/investigations/actions";
import type { MemberView } from "@/lib/investigations/types";

export function EndMembershipForm({ member }: { member: MemberView }) {
  const t = useTranslations("investigations");
  return (
    <ActionForm
      action={endMembershipAction}
      label={t("endMembership")}
      submit={t("endMembership")}
      submitVariant="danger"
    >
      <input type="hidden" name="membershipId" value={member.membershipId} />
      <input type="hidden" name="version" value={member.version} />
      <TextArea name="reason" label={t("endReason")} hint={t("endReasonHint")} rows={2} required />
    </ActionForm>
  );
}
