import { AttentionList } from "@/components/overview/attention-list";
import { DraftList } from "@/components/overview/draft-list";
import { OverduePromises } from "@/components/overview/overdue-promises";
import { PressureAlerts } from "@/components/overview/pressure-alerts";
import { StandingsChart } from "@/components/overview/standings-chart";
import { Totals } from "@/components/overview/totals";
import { PageHeading } from "@/components/ui/page-heading";
import { findOverview } from "@/lib/overview/queries";
import { clock } from "@/lib/time/clock";
import { openInvestigation } from "./opened";

export default async function OverviewPage({ params }: { params: Promise<{ investigation: string }> }) {
  const { actor, investigation } = await openInvestigation(params);
  const overview = await findOverview(actor, { investigationId: investigation.id, now: clock.now() });
  const base = `/${investigation.code}`;

  return (
    <>
      <PageHeading code={investigation.code} title={investigation.title} meta={investigation.description} />
      <PressureAlerts alerts={overview.alerts} base={base} />
      <OverduePromises promises={overview.promises} base={base} />
      <Totals totals={overview.totals} base={base} />
      {overview.roles.includes("researcher") && (
        <DraftList drafts={overview.drafts} count={overview.draftCount} base={base} />
      )}
      <StandingsChart standings={overview.standings} base={base} roles={overview.roles} />
      {overview.roles.includes("admin") && <AttentionList attention={overview.attention} base={base} />}
    </>
  );
}
