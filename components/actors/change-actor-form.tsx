import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { changeActorAction } from "@/lib/actors/actions";
import type { ActorView } from "@/lib/actors/types";
import { ActorFields } from "./actor-fields";

export function ChangeActorForm({ record }: { record: ActorView }) {
  const t = useTranslations("actors");
  return (
    <ActionForm action={changeActorAction} label={t("change")} submit={t("save")}>
      <input type="hidden" name="actorId" value={record.actorId} autoComplete="off" />
      <input type="hidden" name="version" value={record.version} autoComplete="off" />
      <ActorFields record={record} />
    </ActionForm>
  );
}
