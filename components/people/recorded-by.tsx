import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";

type Props = {
  by: { name: string; code: string } | null;
  at: Date;
  namespace: "people" | "actors" | "interviews";
};

/** Who recorded it and when, in one line. */
export function RecordedBy({ by, at, namespace }: Props) {
  const t = useTranslations(namespace);
  return (
    <>
      {by && t("recordedBy", by)} <DateTime at={at} />
    </>
  );
}
