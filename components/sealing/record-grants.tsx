"use client";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { revokeRecordGrantAction } from "@/lib/sealing/actions";
import type { RecordGrantView } from "@/lib/sealing/types";
import { ReasonForm } from "./reason-form";

/** Who was given this one record, beside those who have access to all. */
export function RecordGrants({ grants }: { grants: RecordGrantView[] }) {
  const t = useTranslations("sealingPages.recordGrants");
  if (grants.length === 0) return null;
  return (
    <div className="mb-3">
      <h3 className="text-base font-semibold">{t("title")}</h3>
      <ul className="mt-1 flex flex-col gap-2">
        {grants.map(({ recordGrantId, holder, grantedBy, grantedAt, version, canRevoke }) => (
          <li key={recordGrantId}>
            {t("given", { name: holder?.name ?? "—", version, by: grantedBy?.name ?? "—" })} <DateTime at={grantedAt} />
            {canRevoke && (
              <ReasonForm
                title={t("end", { name: holder?.name ?? "—" })}
                body={t("endBody")}
                submit={t("endSubmit")}
                doneMessage={t("ended")}
                act={(reason) => revokeRecordGrantAction({ recordGrantId, reason })}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
