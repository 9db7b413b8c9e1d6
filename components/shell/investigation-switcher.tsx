import { getTranslations } from "next-intl/server";
import { Menu } from "@/components/ui/menu";
import { TextLink } from "@/components/ui/text-link";
import type { InvestigationView } from "@/lib/investigations/types";

type Props = { investigations: InvestigationView[]; current?: InvestigationView | undefined };

/** The compartments one is a member of; there are no others. */
export async function InvestigationSwitcher({ investigations, current }: Props) {
  const t = await getTranslations("shell");
  return (
    <Menu label={current ? <span className="line-clamp-5 text-start">{current.title}</span> : t("chooseInvestigation")}>
      {investigations.length === 0 && <p className="px-2 py-1 text-sm text-ink-muted">{t("noInvestigations")}</p>}
      <ul>
        {investigations.map((each) => (
          <li key={each.id}>
            <TextLink
              href={`/${each.code}`}
              quiet
              aria-current={each.id === current?.id ? "true" : undefined}
              className="block rounded-md px-2 py-1.5 hover:bg-hover"
            >
              <span className="block">{each.title}</span>
              <span className="block text-sm text-ink-muted">{each.code}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
