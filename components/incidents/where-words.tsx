import { useLocale, useTranslations } from "next-intl";
import { unitName } from "@/components/places/unit-options";
import type { AdminUnitView, PlaceView } from "@/lib/places/types";

/** A place as it is known inside: its words, its units from the smallest up, and the circle within which it lies. */
export function WhereWords({ place, units }: { place: PlaceView | null; units: readonly AdminUnitView[] }) {
  const t = useTranslations("incidents.doubt");
  const locale = useLocale();
  if (!place) return <span className="text-ink-muted">{t("placeUnknown")}</span>;

  const names = place.adminPath
    .toReversed()
    .map((pcode) => units.find((unit) => unit.pcode === pcode))
    .flatMap((unit) => (unit ? [unitName(unit, locale)] : []));
  return (
    <div>
      <div>{place.words}</div>
      {names.length > 0 && <div className="text-ink-muted">{names.join(", ")}</div>}
      {place.point && <Circle point={place.point} />}
    </div>
  );
}

/** Drawn on a scale of tens: a ring for each of 100 m, 1 km, 10 km, 100 km, and how far the doubt reaches. */
function Circle({ point }: { point: NonNullable<PlaceView["point"]> }) {
  const t = useTranslations("incidents.doubt");
  const locale = useLocale();
  const degrees = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const reach = Math.min(20, Math.max(1.5, (Math.log10(Math.max(point.radiusM, 10)) - 1) * 5));
  return (
    <div className="mt-1 flex items-center gap-2 text-sm text-ink-muted">
      <svg viewBox="-21 -21 42 42" aria-hidden="true" className="size-8 shrink-0">
        {[5, 10, 15, 20].map((radius) => (
          <circle key={radius} r={radius} className="fill-none stroke-rule" strokeWidth="0.75" />
        ))}
        <circle r={reach} className="fill-accent-soft stroke-accent" strokeWidth="1" />
        <circle r="1.2" className="fill-accent" />
      </svg>
      <span className="tabular-nums">
        {t("within", { metres: point.radiusM, lat: degrees.format(point.lat), lon: degrees.format(point.lon) })}
      </span>
    </div>
  );
}
