import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { Overview } from "@/lib/overview/types";

const places = ["incidents", "interviews", "evidence", "people"] as const;

/** What is on record, each number a way in. */
export function Totals({ totals, base }: { totals: Overview["totals"]; base: string }) {
  const t = useTranslations("overview");
  return (
    <dl className="mb-8 flex flex-wrap gap-x-10 gap-y-3">
      {places.map((place) => (
        <div key={place}>
          <dt className="text-sm text-ink-muted">
            <TextLink href={`${base}/${place}`}>{t(`totals.${place}`)}</TextLink>
          </dt>
          <dd className="text-xl font-semibold tabular-nums text-ink-strong">{totals[place]}</dd>
        </div>
      ))}
    </dl>
  );
}
