import type { Option, OptionGroup } from "@/components/ui/select-field";
import type { AdminUnitView } from "@/lib/places/types";

/** A unit's name in the reader's language, with its P-code: two units may share a name, never a code. */
export function unitLabel(unit: AdminUnitView, locale: string): string {
  return `${unitName(unit, locale)} (${unit.pcode})`;
}

export function unitName(unit: AdminUnitView, locale: string): string {
  return locale.startsWith("fr") ? unit.nameFr : unit.nameEn;
}

/** Countries first, then each region as a group of itself and the units below it, in the order of the reader's alphabet. */
export function unitOptions(units: readonly AdminUnitView[], locale: string): (Option | OptionGroup)[] {
  const byName = [...units].sort((a, b) => unitName(a, locale).localeCompare(unitName(b, locale), locale));
  const option = (unit: AdminUnitView): Option => ({ value: unit.pcode, label: unitLabel(unit, locale) });

  const countries = byName.filter((unit) => unit.level === 0);
  const regions = byName.filter((unit) => unit.level === 1);
  return [
    ...countries.map(option),
    ...regions.map((region) => ({
      label: unitName(region, locale),
      options: [region, ...byName.filter((unit) => unit.level > 1 && unit.path.includes(region.pcode))].map(option),
    })),
  ];
}
