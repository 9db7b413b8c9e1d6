import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DraftOwnerProvider } from "@/components/drafts/draft-owner";
import { DraftsStatus } from "@/components/drafts/drafts-status";
import { SealedNameWatch } from "@/components/sealing/sealed-name-watch";
import { VaultStatus } from "@/components/sealing/vault-status";
import { AppFrame } from "@/components/ui/app-frame";
import { Notice } from "@/components/ui/notice";
import { SearchBox } from "@/components/ui/search-box";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/access/actor";
import type { InvestigationView } from "@/lib/investigations/types";
import type { MyKeysView } from "@/lib/sealing/types";
import { AccountMenu } from "./account-menu";
import { InvestigationRail } from "./investigation-rail";
import { InvestigationSwitcher } from "./investigation-switcher";
import { LeaveNow } from "./leave-now";
import { Preferences } from "./preferences";

type Props = {
  actor: Pick<Actor, "name" | "code" | "isOperator" | "locale" | "theme">;
  investigations: InvestigationView[];
  investigation?: InvestigationView;
  /** Their own keys: the bar shows whether they are open, and drafts are sealed to the public half. */
  myKeys?: Pick<MyKeysView, "userId" | "boxPublic"> | null | undefined;
  children: ReactNode;
};

/** Where one is and what is around it, the same on every page. */
export async function WorkspaceFrame({ actor, investigations, investigation, myKeys, children }: Props) {
  const t = await getTranslations("shell");
  return (
    <DraftOwnerProvider userId={myKeys?.userId} boxPublic={myKeys?.boxPublic}>
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
            <LeaveNow />
            {myKeys && <DraftsStatus />}
            {myKeys && <VaultStatus />}
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
    </DraftOwnerProvider>
  );
}
