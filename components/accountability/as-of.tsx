import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";

type Props = { asOf: string; ruleVersion: string; use: "internal" | "public" };

/** As of when, by which rules, for whom: stands with every figure. */
export function AsOf({ asOf, ruleVersion, use }: Props) {
  const t = useTranslations("accountability");
  return (
    <p className="text-sm text-ink-muted">
      {t.rich("page.asOf", {
        at: () => <DateTime at={new Date(asOf)} precision="second" />,
        rule: ruleVersion,
        use: t(`report.uses.${use}`),
      })}
    </p>
  );
}
