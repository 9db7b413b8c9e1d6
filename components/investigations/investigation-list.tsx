import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { InvestigationView } from "@/lib/investigations/types";

export function InvestigationList({ investigations }: { investigations: InvestigationView[] }) {
  const t = useTranslations("investigations");
  if (investigations.length === 0) return <EmptyState title={t("noneTitle")}>{t("noneBody")}</EmptyState>;

  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {investigations.map((each) => (
        <li key={each.id} className="py-3">
          <TextLink href={`/${each.code}`} className="text-lg font-semibold">
            {each.title}
          </TextLink>
          <p className="text-sm text-ink-muted">
            {each.code} · {each.myRoles.map((role) => t(`roles.${role}`)).join(", ")}
          </p>
          {each.description && <p className="mt-1 line-clamp-2 max-w-prose">{each.description}</p>}
        </li>
      ))}
    </ul>
  );
}
