import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { supportOf } from "@/lib/findings/standing/in-force";
import type { ActStanding } from "@/lib/findings/standing/types";
import { verificationSeenBy } from "@/lib/verification/queries";
import type { Reason } from "../counting/types";
import type { CountingWorld } from "../figures/types";
import type { Counted } from "./count";

/**
 * What a reviewer must not be told by numbers: items that someone has judged and they are still asked to (decision 0006).
 * Which acts these could move is worked out for every outcome there might be, never from the one there is.
 */
export type Withheld = {
  items: ReadonlySet<string>;
  /** Codes of the items to judge first, by the act whose counting they could change. */
  byAct: ReadonlyMap<string, string[]>;
  /** Those of the acts whose finding is "probable". */
  probable: ReadonlySet<string>;
};

export const nothingWithheld: Withheld = { items: new Set(), byAct: new Map(), probable: new Set() };

/** Two round trips for a reviewer, none for anyone else. The worlds are of one investigation. */
export async function withheldFrom(
  tx: Tx,
  actor: Actor,
  investigationId: string,
  worlds: readonly Pick<CountingWorld, "standings">[],
): Promise<Withheld> {
  if (!actor.has("reviewer", investigationId)) return nothingWithheld;
  const standings = worlds.flatMap((world) => [...world.standings.values()]);
  const cited = standings.flatMap(({ sources }) =>
    sources.flatMap(({ sourceKind, sourceId }) => (sourceKind === "interview" ? [] : [sourceId])),
  );
  const seen = await verificationSeenBy(tx, actor, [...new Set(cited)]);
  const items = new Set([...seen].flatMap(([id, status]) => (status === "withheld" ? [id] : [])));
  if (items.size === 0) return nothingWithheld;

  const rows = await tx.evidence.findMany({ where: { id: { in: [...items] } }, select: { id: true, code: true } });
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const byAct = new Map<string, string[]>();
  for (const standing of standings) {
    if (!couldMove(standing, items)) continue;
    const own = standing.sources.flatMap(({ sourceId }) => (items.has(sourceId) ? [codes.get(sourceId) ?? ""] : []));
    byAct.set(standing.actId, [...new Set([...(byAct.get(standing.actId) ?? []), ...own])].sort());
  }
  const probable = standings.flatMap(({ actId, finding }) => (finding?.status === "probable" ? [actId] : []));
  return { items, byAct, probable: new Set(probable) };
}

/** Support only ever grows with what a source may do, so all outcomes agree where the best and the worst do. */
function couldMove({ finding, sources, origins }: ActStanding, items: ReadonlySet<string>): boolean {
  if (!finding || !sources.some(({ sourceId }) => items.has(sourceId))) return false;
  // Whether a reliable source may speak in a caveat is asked of all that is cited.
  if (finding.status === "reported") return true;
  const [worst, best] = (["none", "full"] as const).map((admissible) => {
    const told = sources.map((source) => (items.has(source.sourceId) ? { ...source, admissible } : source));
    const support = supportOf(finding, told, origins);
    return JSON.stringify([support?.supported, support?.lost.map(({ attribute }) => attribute)]);
  });
  return worst !== best;
}

/**
 * A figure without what a withheld item could change in its secondary figure. A finding of "probable" counts there or
 * nowhere (domain.md 4), so all else of the figure can be shown; `codes` say what to judge first.
 */
export function withoutWithheld(one: Counted, { byAct, probable }: Withheld): { shown: Counted; codes: string[] } {
  const { figure } = one;
  const withheld = (figure?.acts ?? []).filter(({ actId }) => byAct.has(actId) && probable.has(actId));
  if (!figure || withheld.length === 0) return { shown: one, codes: [] };
  const gone = new Set(withheld.map(({ code }) => code));
  const acts = figure.acts
    .filter((act) => !withheld.includes(act))
    .map((act) => ({ ...act, reasons: act.reasons.flatMap((reason) => withoutActs(reason, gone)) }));
  return { shown: { ...one, figure: { ...figure, secondary: null, acts } }, codes: codesOf(withheld, byAct) };
}

function withoutActs(reason: Reason, gone: ReadonlySet<string>): Reason[] {
  const acts = reason.acts?.filter((code) => !gone.has(code));
  if (!acts || acts.length === reason.acts?.length) return [reason];
  return acts.length === 0 ? [] : [{ ...reason, acts }];
}

const codesOf = (acts: readonly { actId: string }[], byAct: Withheld["byAct"]) =>
  [...new Set(acts.flatMap(({ actId }) => byAct.get(actId) ?? []))].sort();

/** Figures that a withheld item could change, by id, with the codes of what to judge first; and those that follow them. */
export function hiddenFigures(counted: readonly Counted[], { byAct }: Withheld): Map<string, string[]> {
  const hidden = new Map<string, string[]>();
  for (const { record, figure } of counted) {
    const codes = codesOf(figure?.acts ?? [], byAct);
    if (codes.length > 0) hidden.set(record.figureId, codes);
  }
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const { record } of counted) {
      const codes = hidden.get(record.followsFigureId ?? "");
      if (codes && !hidden.has(record.figureId)) hidden.set(record.figureId, codes);
    }
  }
  return hidden;
}
