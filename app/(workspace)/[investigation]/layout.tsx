import type { ReactNode } from "react";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { listInvestigations } from "@/lib/investigations/queries";
import { openInvestigation } from "./opened";

type Props = { params: Promise<{ investigation: string }>; children: ReactNode };

export default async function InvestigationLayout({ params, children }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const investigations = await listInvestigations(actor);

  return (
    <WorkspaceFrame actor={actor} investigations={investigations} investigation={investigation}>
      {children}
    </WorkspaceFrame>
  );
}
