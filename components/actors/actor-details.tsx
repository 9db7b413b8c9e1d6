import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import type { ActorView } from "@/lib/actors/types";

export function ActorDetails({ record }: { record: ActorView }) {
  const t = useTranslations("actors");
  return (
    <DescriptionList
      items={[
        { term: t("fields.kind"), value: t(`kinds.${record.kind}`) },
        { term: t("fields.state"), value: t(record.isState ? "stateYes" : "stateNo") },
        { term: t("fields.shortName"), value: record.shortName },
        { term: t("fields.aliases"), value: record.aliases.join(" · ") },
        { term: t("fields.notes"), value: record.notes && <p className="whitespace-pre-line">{record.notes}</p> },
      ]}
    />
  );
}
