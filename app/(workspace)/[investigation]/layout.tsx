import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { listInvestigations } from "@/lib/investigations/queries";
import { findMyKeys } from "@/lib/sealing/queries";
import { isExampleNotice } from "@/lib/worked-example/rules";
import { openInvestigation } from "./opened";

type Props = { params: Promise<{ investigation: string }>; children: ReactNode };

export default async function InvestigationLayout({ params, children }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const investigations = await listInvestigations(actor);
  const t = await getTranslations("workedExample");
  const { fictionNotice } = investigation;
  const shown = { ...investigation, fictionNotice: isExampleNotice(fictionNotice) ? t("notice") : fictionNotice };

  return (
    <WorkspaceFrame
      actor={actor}
      investigations={investigations}
      investigation={shown}
      myKeys={await findMyKeys(actor)}
    >
      {children}
    </WorkspaceFrame>
  );
}
