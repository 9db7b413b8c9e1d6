import { useTranslations } from "next-intl";
import type { ActView, Count } from "@/lib/incidents/types";

type Counted = Pick<ActView, "unit" | "victimStatus" | "structureKind">;

/** "At least 7 civilians": how many of what. Civilians only where the act says so; unknown status prints as people. */
export function CountWords({ count, of }: { count: Count; of: Counted }) {
  const t = useTranslations("incidents.count");
  const what = useWhat(of);
  const best = count.best !== null && count.best !== count.min && count.best !== count.max ? count.best : null;
  return (
    <span className="tabular-nums">
      {words(t, count, what)}
      {best !== null && <span className="text-ink-muted"> ({t("best", { best })})</span>}
    </span>
  );
}

/** What is counted: civilians, people, homes, animals. */
export function useWhat({ unit, victimStatus, structureKind }: Counted): string {
  const t = useTranslations("incidents.what");
  if (unit === "persons") return t(`persons.${victimStatus ?? "unknown"}`);
  if (unit === "structures") return t(`structures.${structureKind ?? "unknown"}`);
  return t(unit);
}

type Translate = ReturnType<typeof useTranslations>;

function words(t: Translate, { min, minIsExclusive, max, magnitude }: Count, what: string): string {
  if (magnitude) return t(`magnitude.${magnitude}`, { what });
  if (min !== null && min === max) return t("exactly", { min, what });
  if (min !== null && max !== null) return t("between", { min, max, what });
  if (min !== null) return t(minIsExclusive ? "over" : "atLeast", { min, what });
  return max === null ? t("unknown", { what }) : t("atMost", { max, what });
}
