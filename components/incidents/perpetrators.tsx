import { useLocale, useTranslations } from "next-intl";
import type { InvolvementView } from "@/lib/incidents/types";

/** "The armed forces and Wagner, jointly", "JNIM or ISGS", and below it who ordered, supported, failed to prevent. */
export function Perpetrators({ involvements }: { involvements: readonly InvolvementView[] }) {
  const t = useTranslations("incidents.perpetrators");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const others = involvements.filter(({ degree }) => degree !== "carried_out");
  return (
    <>
      <p>{carriedOutWords(involvements, locale, t)}</p>
      {[...new Set(others.map(({ degree }) => degree))].map((degree) => (
        <p key={degree} className="text-ink-muted">
          {t("other", {
            degree: words(`involvementDegrees.${degree}`),
            actors: and.format(others.filter((one) => one.degree === degree).map(({ actorName }) => actorName)),
          })}
        </p>
      ))}
    </>
  );
}

type Named = Pick<InvolvementView, "actorName" | "degree" | "alternative">;

/** Those who carried it out: each alternative jointly, the alternatives one or the other. */
export function carriedOutWords(
  involvements: readonly Named[],
  locale: string,
  t: (key: "none" | "jointly", values?: { actors: string }) => string,
): string {
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const sets = new Map<number, string[]>();
  for (const { actorName, degree, alternative } of involvements)
    if (degree === "carried_out") sets.set(alternative, [...(sets.get(alternative) ?? []), actorName]);

  const alternatives = [...sets]
    .sort(([a], [b]) => a - b)
    .map(([, names]) => (names.length > 1 ? t("jointly", { actors: and.format(names) }) : (names[0] ?? "")));
  return alternatives.length === 0
    ? t("none")
    : new Intl.ListFormat(locale, { type: "disjunction" }).format(alternatives);
}
