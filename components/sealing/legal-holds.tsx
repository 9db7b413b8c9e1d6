"use client";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { placeHoldAction, requestHoldReleaseAction } from "@/lib/sealing/actions";
import type { LegalHoldView } from "@/lib/sealing/types";
import { ReasonForm } from "./reason-form";

type Props = {
  investigationId: string;
  /** Of this person; null: of everyone in the investigation. */
  person: { personId: string; code: string } | null;
  holds: LegalHoldView[];
  canPlace: boolean;
};

/** Legal holds that stand: as long as one does, nothing under it can be destroyed. */
export function LegalHolds({ investigationId, person, holds, canPlace }: Props) {
  const t = useTranslations("sealingPages.holds");
  const standing = holds.filter(({ releasedAt }) => releasedAt === null);
  const whom = person?.code ?? t("everyone");
  return (
    <>
      {standing.length > 0 && (
        <ul className="flex max-w-3xl flex-col gap-3" aria-label={t("title")}>
          {standing.map(({ holdId, personCode, placedBy, placedAt, reason, canAskForRelease }) => (
            <Card as="li" key={holdId}>
              <p className="font-semibold text-ink-strong">{t("holds", { code: personCode ?? t("everyone") })}</p>
              <p className="text-sm text-ink-muted">
                {t("placedBy", { name: placedBy?.name ?? "—", reason })} <DateTime at={placedAt} />
              </p>
              {canAskForRelease && (
                <ReasonForm
                  title={t("release")}
                  body={t("releaseBody")}
                  submit={t("releaseSubmit")}
                  doneMessage={t("releaseDone")}
                  act={(why) => requestHoldReleaseAction({ holdId, reason: why })}
                />
              )}
            </Card>
          ))}
        </ul>
      )}
      {canPlace && (
        <ReasonForm
          title={t("place", { code: whom })}
          body={t("placeBody")}
          submit={t("placeSubmit")}
          doneMessage={t("placed")}
          act={(why) => placeHoldAction({ investigationId, personId: person?.personId ?? null, reason: why })}
        />
      )}
    </>
  );
}
