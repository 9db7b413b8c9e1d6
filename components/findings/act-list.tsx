import { ActSources } from "@/components/citations/act-sources";
import { ActCard } from "@/components/incidents/act-card";
import type { CitationView } from "@/lib/citations/types";
import type { StandingView } from "@/lib/findings/standing/types";
import type { ActView } from "@/lib/incidents/types";
import type { AdminUnitView } from "@/lib/places/types";
import { ActStanding } from "./act-standing";

type Props = {
  acts: readonly ActView[];
  citations: readonly CitationView[];
  standings: ReadonlyMap<string, StandingView>;
  base: string;
  units: readonly AdminUnitView[];
};

/** As many sources as leave the next act in view. */
const few = 4;

/** Each act, and beside it what it stands on. Of the first act with few sources, what they say stands open. */
export function ActList({ acts, citations, standings, base, units }: Props) {
  const rows = acts.map((act) => ({ act, cited: citations.filter(({ actId }) => actId === act.id) }));
  const opened = rows.find(({ cited }) => cited.length > 0 && cited.length <= few)?.act;
  return (
    <div className="flex flex-col gap-6">
      {rows.map(({ act, cited }) => {
        const standing = standings.get(act.id);
        return (
          <div key={act.id} className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
            <ActCard act={act} base={base} units={units} isToBeDecidedAgain={(standing?.again.length ?? 0) > 0} />
            <ActSources act={act} citations={cited} base={base} standing={standing} open={act === opened}>
              <ActStanding standing={standing} base={base} />
            </ActSources>
          </div>
        );
      })}
    </div>
  );
}
