import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { recordPersonAction } from "@/lib/people/actions";
import { PersonFields } from "./person-fields";

type Props = { investigation: { id: string; code: string } };

export function RecordPersonForm({ investigation }: Props) {
  const t = useTranslations("people");
  return (
    <ActionForm
      action={recordPersonAction.bind(null, investigation.code)}
      label={t("record")}
      submit={t("record")}
      beside={
        <ButtonLink variant="quiet" href={`/${investigation.code}/people`}>
          {t("cancel")}
        </ButtonLink>
      }
    >
      <input type="hidden" name="investigationId" value={investigation.id} autoComplete="off" />
      <PersonFields />
    </ActionForm>
  );
}
