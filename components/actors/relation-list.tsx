import { useLocale, useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { ActorView, RelationView } from "@/lib/actors/types";
import { formatWhen } from "@/lib/time/edtf";
import { EndRelationDialog } from "./end-relation-dialog";

/** How an actor stands to others, oldest first; what was withdrawn stays in view, as withdrawn. */
export function RelationList({ record, path }: { record: ActorView; path: string }) {
  const t = useTranslations("actors");
  if (record.relations.length === 0) return <p>{t("noRelations")}</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule text-table">
      {record.relations.map((relation) => (
        <li key={relation.relationId} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
          <Relation relation={relation} path={path} />
          {relation.withdrawnAt && (
            <StatusBadge shape="bar">
              {t("withdrawnOn")} <DateTime at={relation.withdrawnAt} precision="day" />
            </StatusBadge>
          )}
          {record.canChange && !relation.withdrawnAt && <EndRelationDialog relationId={relation.relationId} />}
        </li>
      ))}
    </ul>
  );
}

function Relation({ relation, path }: { relation: RelationView; path: string }) {
  const t = useTranslations("actors");
  const when = useTranslations("time");
  const locale = useLocale();
  return (
    <div className="min-w-0">
      <p>
        <TextLink href={`${path}/${relation.from.actorId}`}>{relation.from.name}</TextLink>{" "}
        {t(`relationKinds.${relation.kind}`)}{" "}
        <TextLink href={`${path}/${relation.to.actorId}`}>{relation.to.name}</TextLink>
      </p>
      <p className="text-ink-muted">
        {relation.period ? formatWhen(relation.period, locale, when) : t("periodUnknown")} ·{" "}
        {t("fromSource", { words: relation.sourceWords })}
      </p>
    </div>
  );
}
