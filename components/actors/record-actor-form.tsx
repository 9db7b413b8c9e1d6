import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { recordActorAction } from "@/lib/actors/actions";
import { ActorFields } from "./actor-fields";

type Props = { investigation: { id: string; code: string } };

export function RecordActorForm({ investigation }: Props) {
  const t = useTranslations("actors");
  return (
    <ActionForm
      action={recordActorAction.bind(null, investigation.code)}
      label={t("record")}
      submit={t("record")}
      beside={
        <ButtonLink variant="quiet" href={`/${investigation.code}/actors`}>
          {t("cancel")}
        </ButtonLink>
      }
    >
      <input type="hidden" name="investigationId" value={investigation.id} autoComplete="off" />
      <ActorFields />
    </ActionForm>
  );
}
