import { useTranslations } from "next-intl";
import type { StaffView } from "@/lib/evidence/types";

/** A member of staff, or the system where a process acted. */
export function StaffName({ staff }: { staff: StaffView | null }) {
  const t = useTranslations("evidence");
  return <>{staff ? t("staff", staff) : t("custody.system")}</>;
}
