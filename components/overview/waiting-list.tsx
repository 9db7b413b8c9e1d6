import { useTranslations } from "next-intl";
import { WaitingBadge } from "@/components/review/waiting-badge";
import { workHref } from "@/components/review/work-href";
import { ButtonLink } from "@/components/ui/button-link";
import { Code } from "@/components/ui/code";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ReviewQueue } from "@/lib/findings/review/types";

type Props = { queue: ReviewQueue; base: string; now: Date };

/** The head of a reviewer's queue, the longest waiting first, each the way to the work. */
export function WaitingList({ queue: { rows, total }, base, now }: Props) {
  const t = useTranslations("overview");
  const words = useTranslations("review");
  return (
    <Section
      title={t("waiting")}
      hint={t("waitingCount", { count: total })}
      actions={total > 0 && <ButtonLink href={`${base}/review`}>{t("toReview")}</ButtonLink>}
    >
      {rows.length > 0 && (
        <ul className="divide-y divide-rule border-y border-rule">
          {rows.map((row) => (
            <li
              key={`${row.kind} ${row.subjectId} ${row.otherId}`}
              className="grid items-baseline gap-x-4 py-1.5 sm:grid-cols-[13rem_minmax(0,1fr)_auto]"
            >
              <WaitingBadge kind={row.kind} />
              <span>
                <TextLink href={workHref(row, base)}>
                  <Code>{row.otherCode ? words("pairOf", { code: row.code, other: row.otherCode }) : row.code}</Code>
                </TextLink>{" "}
                {row.title}
              </span>
              <span className="text-sm text-ink-muted">
                <RelativeTime at={row.since} now={now} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
