import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SealedNameWatch } from "@/components/sealing/sealed-name-watch";
import { VaultStatus } from "@/components/sealing/vault-status";
import { AppFrame } from "@/components/ui/app-frame";
import { Notice } from "@/components/ui/notice";
import { SearchBox } from "@/components/ui/search-box";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/access/actor";
import type { InvestigationView } from "@/lib/investigations/types";
import { AccountMenu } from "./account-menu";
import { InvestigationRail } from "./investigation-rail";
import { InvestigationSwitcher } from "./investigation-switcher";
import { Preferences } from "./preferences";

type Props = {
  actor: Pick<Actor, "name" | "code" | "isOperator" | "locale" | "theme">;
  investigations: InvestigationView[];
  investigation?: InvestigationView;
  /** Whether they have keys of their own, whose state the bar then shows. */
  hasKeys?: boolean | undefined;
  children: ReactNode;
};

/** Where one is and what is around it, the same on every page. */
export async function WorkspaceFrame({ actor, investigations, investigation, hasKeys, children }: Props) {
  const t = await getTranslations("shell");
  return (
    <AppFrame
      brand={
        <TextLink href="/" quiet>
          {t("brand")}
        </TextLink>
      }
      context={<InvestigationSwitcher investigations={investigations} current={investigation} />}
      rail={investigation ? <InvestigationRail investigation={investigation} /> : <span />}
      search={investigation && <SearchBox action={`/${investigation.code}/go`} label={t("goTo.box")} />}
      language={<Preferences language={actor.locale} theme={actor.theme} />}
      account={
        <>
          {hasKeys && <VaultStatus />}
          <AccountMenu name={actor.name} code={actor.code} isOperator={actor.isOperator} />
        </>
      }
      banner={
        investigation?.fictionNotice && (
          <Notice tone="warning" className="rounded-none">
            <p>{investigation.fictionNotice}</p>
          </Notice>
        )
      }
    >
      {children}
      <SealedNameWatch />
    </AppFrame>
  );
}
