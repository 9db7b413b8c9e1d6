import type { DaySpan } from "@/lib/time/types";
import { areaStanding, type Standing } from "./area";
import { bucketMatcher, normaliseBucket } from "./buckets";
import type { Scope } from "./schema";
import type { CountingAct, CountingContext, Reason } from "./types";

/** How an act stands to a scope, leaving its status aside; with every reason why it is not definitely inside. */
export type ScopeStanding = { standing: Standing; reasons: Reason[] };

const inside: ScopeStanding = { standing: "definite", reasons: [] };

/** Compiles a scope into a judgement on one act (rules 2, 6 and 7; victim status and structure kind by section 3). */
export function scopeJudge(scope: Scope, context: CountingContext): (act: CountingAct) => ScopeStanding {
  const inArea = areaStanding(scope.area, context);
  const isAskedBucket = bucketMatcher(scope.actors);

  return (act) => {
    const { decided } = act;
    const excluded: Reason[] = [];
    const doubtful: Reason[] = [];

    const window = windowStanding(decided.when, scope.window);
    if (window === "outside") excluded.push({ code: "out_of_window" });
    if (window === "possible") doubtful.push({ code: "possibly_in_window" });

    const area = inArea(decided.where);
    if (area === "outside") excluded.push({ code: "outside_area" });
    if (area === "possible") doubtful.push({ code: "possibly_in_area" });

    // Rule 7: units are never added silently.
    if (decided.unit !== scope.unit) excluded.push({ code: "other_unit" });

    // Section 3: a status or kind that was not accepted is outside a scope that asks for one, in both bounds.
    if (scope.victimStatus !== null && decided.victimStatus !== scope.victimStatus) {
      const isNotAccepted =
        act.notAccepted.includes("victim_status") || (decided.victimStatus ?? "unknown") === "unknown";
      excluded.push({ code: isNotAccepted ? "victim_status_not_accepted" : "victim_status_other" });
    }
    if (scope.structureKind !== null && decided.structureKind !== scope.structureKind) {
      const isNotAccepted =
        act.notAccepted.includes("structure_kind") || (decided.structureKind ?? "unknown") === "unknown";
      excluded.push({ code: isNotAccepted ? "structure_kind_not_accepted" : "structure_kind_other" });
    }

    if (!isAskedBucket(decided.alternatives)) excluded.push(otherBucket(act));

    if (excluded.length > 0) return { standing: "outside", reasons: [...excluded, ...doubtful] };
    return doubtful.length > 0 ? { standing: "possible", reasons: doubtful } : inside;
  };
}

/** Rule 2, when: definite only if the whole date range is in the window. An open end is no bound, so it may be anywhere. */
export function windowStanding(when: DaySpan, { from, until }: Scope["window"]): Standing {
  const { earliest, latest } = when;
  if (from !== null && latest !== null && latest < from) return "outside";
  if (until !== null && earliest !== null && earliest > until) return "outside";

  const beginsInside = from === null || (earliest !== null && earliest >= from);
  const endsInside = until === null || (latest !== null && latest <= until);
  return beginsInside && endsInside ? "definite" : "possible";
}

function otherBucket(act: CountingAct): Reason {
  const alternatives = normaliseBucket(act.decided.alternatives).length;
  if (alternatives === 0) return { code: "perpetrator_not_established" };
  // Rule 6: "A or B" is its own bucket and enters neither's bounds.
  return { code: alternatives > 1 ? "perpetrator_alternative" : "perpetrator_other" };
}
