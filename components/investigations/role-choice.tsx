"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { type Role, roles } from "@/lib/access/actor";

/** What each role may do, in words, where it is given. */
export function RoleChoice({ chosen }: { chosen?: readonly Role[] }) {
  const t = useTranslations("investigations");
  return (
    <CheckboxGroup
      name="roles[]"
      label={t("rolesLegend")}
      required
      defaultValues={chosen}
      options={roles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`roleHints.${role}`) }))}
    />
  );
}
