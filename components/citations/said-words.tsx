import { useLocale, useTranslations } from "next-intl";
import type { CitationView } from "@/lib/citations/types";
import { parseWhen } from "@/lib/time/edtf";
import { formatWhen } from "@/lib/time/format-when";

/** What the source says of the act, in its own terms; nothing where it says nothing of it. */
export function SaidWords({ says }: { says: CitationView["says"] }) {
  const t = useTranslations("citations.said");
  const time = useTranslations("time");
  const locale = useLocale();
  const parsed = parseWhen(says.whenEdtf);
  const lines = [
    says.whenEdtf && t("when", { when: parsed.ok ? formatWhen(parsed.when, locale, time) : says.whenEdtf }),
    says.place && t("where", { place: says.place }),
    countSaid(says, t),
    says.actors && t("actors", { actors: says.actors }),
    says.other,
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <ul className="mt-1 text-table text-ink-muted">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

type Translate = (key: string, values?: Record<string, string | number>) => string;

function countSaid({ countMin: min, countMax: max, countWords }: CitationView["says"], t: Translate): string {
  const words = countWords ? t("inWords", { words: countWords }) : "";
  if (min === null && max === null) return countWords && t("countWords", { words: countWords });
  if (min !== null && max !== null) return t(min === max ? "countExactly" : "countBetween", { min, max, words });
  return min === null ? t("countAtMost", { max: max ?? 0, words }) : t("countAtLeast", { min, words });
}
