import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { changePersonAction } from "@/lib/people/actions";
import type { PersonView } from "@/lib/people/types";
import { PersonFields } from "./person-fields";

export function ChangePersonForm({ person }: { person: PersonView }) {
  const t = useTranslations("people");
  return (
    <ActionForm action={changePersonAction} label={t("change")} submit={t("save")}>
      <input type="hidden" name="personId" value={person.personId} autoComplete="off" />
      <input type="hidden" name="version" value={person.version} autoComplete="off" />
      <PersonFields person={person} />
    </ActionForm>
  );
}
