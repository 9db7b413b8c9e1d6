import { useLocale, useTranslations } from "next-intl";
import { unitLabel } from "@/components/places/unit-options";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import type { AccessConstraintView } from "@/lib/investigations/types";
import type { AdminUnitView } from "@/lib/places/types";
import { formatWhen } from "@/lib/time/edtf";
import { WithdrawConstraintDialog } from "./withdraw-constraint-dialog";

type Props = { constraints: AccessConstraintView[]; units: AdminUnitView[] };

export function ConstraintList({ constraints, units }: Props) {
  const t = useTranslations("constraints");
  if (constraints.length === 0)
    return (
      <div className="mb-8">
        <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>
      </div>
    );
  return (
    <ul className="mb-8 flex max-w-3xl flex-col gap-6">
      {constraints.map((constraint) => (
        <li key={constraint.id}>
          <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-base font-semibold">{constraint.areaWords}</h2>
            {constraint.withdrawnAt && (
              <StatusBadge shape="bar">
                {t("withdrawnOn")} <DateTime at={constraint.withdrawnAt} precision="day" />
              </StatusBadge>
            )}
            {constraint.canWithdraw && <WithdrawConstraintDialog constraint={constraint} />}
          </div>
          <Details constraint={constraint} units={units} />
        </li>
      ))}
    </ul>
  );
}

function Details({ constraint, units }: { constraint: AccessConstraintView; units: AdminUnitView[] }) {
  const t = useTranslations("constraints");
  const when = useTranslations("time");
  const locale = useLocale();
  const { period } = constraint;
  const known = new Map(units.map((unit) => [unit.pcode, unitLabel(unit, locale)]));
  const spoken = period.words !== period.edtf && ` (${period.words})`;
  return (
    <DescriptionList
      items={[
        { term: t("words"), value: constraint.words },
        {
          term: t("period"),
          value: (
            <>
              {formatWhen(period, locale, when)}
              {spoken}
            </>
          ),
        },
        { term: t("units"), value: constraint.areaPcodes.map((pcode) => known.get(pcode) ?? pcode).join(" · ") },
        { term: t("source"), value: constraint.sourceWords },
        { term: t("recordedOn"), value: <DateTime at={constraint.recordedAt} precision="day" /> },
      ]}
    />
  );
}
