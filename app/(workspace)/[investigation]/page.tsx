import { AttentionList } from "@/components/overview/attention-list";
import { DraftList } from "@/components/overview/draft-list";
import { StandingsChart } from "@/components/overview/standings-chart";
import { Totals } from "@/components/overview/totals";
import { WaitingList } from "@/components/overview/waiting-list";
import { PageHeading } from "@/components/ui/page-heading";
import { listWaiting } from "@/lib/findings/review/queries";
import { findOverview } from "@/lib/overview/queries";
import { clock } from "@/lib/time/clock";
import { openInvestigation } from "./opened";

/** Of what waits, as many as leave the rest of the page in view. */
const waitingShown = 8;

/** What waits for this person first, then how far the investigation is. */
export default async function OverviewPage({ params }: { params: Promise<{ investigation: string }> }) {
  const { actor, investigation } = await openInvestigation(params);
  const now = clock.now();
  const overview = await findOverview(actor, { investigationId: investigation.id, now });
  const queue = await listWaiting(actor, investigation.id, { kind: null, page: 1, pageSize: waitingShown, now });
  const base = `/${investigation.code}`;

  return (
    <>
      <PageHeading code={investigation.code} title={investigation.title} meta={investigation.description} />
      {queue.isReviewer && <WaitingList queue={queue} base={base} now={now} />}
      {overview.roles.includes("researcher") && (
        <DraftList drafts={overview.drafts} count={overview.draftCount} base={base} />
      )}
      {overview.roles.includes("admin") && <AttentionList attention={overview.attention} base={base} />}
      <StandingsChart standings={overview.standings} base={base} />
      <Totals totals={overview.totals} base={base} />
    </>
  );
}
