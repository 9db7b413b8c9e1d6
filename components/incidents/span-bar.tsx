import { useTranslations } from "next-intl";
import type { Day } from "@/lib/time/types";

type Props = { earliest: Day | null; latest: Day | null };

const day = 86_400_000;

/** The days it may have happened on, as a bar over the months around them. An open end runs out of the picture. */
export function SpanBar({ earliest, latest }: Props) {
  const t = useTranslations("incidents.doubt");
  const known = earliest ?? latest;
  if (known === null) return <p className="text-sm text-ink-muted">{t("anyDay")}</p>;

  const from = monthStart(earliest ?? known, earliest === null ? -1 : 0);
  const to = monthStart(latest ?? known, latest === null ? 2 : 1);
  const scale = (moment: number) => ((moment - from) / (to - from)) * 200;
  const start = earliest === null ? 0 : scale(Date.parse(earliest));
  const end = latest === null ? 200 : scale(Date.parse(latest) + day);

  return (
    <svg
      viewBox="0 0 200 8"
      role="img"
      aria-label={t("span", { from: earliest ?? t("open"), to: latest ?? t("open") })}
      className="my-1 block h-2 w-full max-w-60"
    >
      <line x1="0" y1="4" x2="200" y2="4" className="stroke-rule" strokeWidth="1" />
      {months(from, to).map((month) => (
        <line key={month} x1={scale(month)} y1="1" x2={scale(month)} y2="7" className="stroke-edge" strokeWidth="1" />
      ))}
      <rect x={start} y="2" width={Math.max(2, end - start)} height="4" rx="1" className="fill-accent" />
    </svg>
  );
}

function monthStart(text: Day, months: number): number {
  const date = new Date(`${text}T00:00:00Z`);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
}

/** Month ends between two moments; years of them would be a grey field, so then none. */
function months(from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at <= to && found.length <= 25; at = monthStart(new Date(at).toISOString().slice(0, 10), 1))
    found.push(at);
  return found.length > 25 ? [from, to] : found;
}
