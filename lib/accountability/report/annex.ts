import "server-only";
import type { Tx } from "@/lib/db";
import type { ActStanding } from "@/lib/findings/standing/types";
import { coarsen } from "@/lib/places/rules";
import type { Where } from "@/lib/places/types";
import { formatWhen } from "@/lib/time/format-when";
import { sortedByCode } from "../counting/order";
import type { FigureUse } from "../figures/queries";
import type { CountingWorld } from "../figures/types";
import type { ReportWords } from "./language";
import type { ActDetail, AnnexAct, AnnexIncident, FigureReport } from "./types";

type Given = { use: FigureUse; figures: readonly FigureReport[]; words: ReportWords };

/** Incidents by code, with the acts that any figure counted, or a caveat (`reported`, by code) speaks of. Left-out acts stand with the figure that left them out. */
export async function annexOf(
  tx: Tx,
  { standings }: CountingWorld,
  given: Given & { reported: readonly string[] },
): Promise<AnnexIncident[]> {
  const reported = [...standings.values()].filter(({ code }) => given.reported.includes(code));
  const entered = new Map<string, number[]>(reported.map(({ actId }) => [actId, []]));
  for (const [at, { acts }] of given.figures.entries()) {
    for (const act of acts) {
      if (act.entered === "left_out") continue;
      const positions = entered.get(act.actId) ?? [];
      entered.set(act.actId, act.entered === "lower" ? [...positions, at + 1] : positions);
    }
  }

  const acts = sortedByCode(
    [...entered.keys()].flatMap((actId) => {
      const standing = standings.get(actId);
      return standing ? [{ id: actId, code: standing.code, standing }] : [];
    }),
  );
  const details = await detailsOf(
    tx,
    acts.map(({ standing }) => standing),
    { ...given, entered },
  );

  const annex = new Map<string, AnnexIncident>();
  for (const { id, standing } of acts) {
    const detail = details.get(id);
    if (!detail) continue;
    const { incidentId } = standing;
    const known = annex.get(incidentId) ?? {
      incidentId,
      code: detail.incident.code,
      title: detail.incident.title,
      acts: [],
    };
    known.acts.push(detail.act);
    annex.set(incidentId, known);
  }
  return [...annex.values()];
}

/** What is said of some acts of a figure, counted or left out. */
export async function actDetails(
  tx: Tx,
  { standings }: CountingWorld,
  acts: readonly { actId: string }[],
  given: Given,
): Promise<Map<string, ActDetail>> {
  const asked = acts.flatMap(({ actId }) => standings.get(actId) ?? []);
  return detailsOf(tx, asked, { ...given, entered: new Map() });
}

async function detailsOf(
  tx: Tx,
  asked: readonly ActStanding[],
  given: Given & { entered: ReadonlyMap<string, number[]> },
): Promise<Map<string, ActDetail>> {
  const levels = await publicLevels(
    tx,
    asked.map(({ actId }) => actId),
  );
  const incidents = await incidentsOf(tx, [...new Set(asked.map(({ incidentId }) => incidentId))]);
  return new Map(
    asked.map((standing) => {
      const { actId, incidentId } = standing;
      const known = incidents.get(incidentId);
      const title = given.use === "internal" ? (known?.title ?? null) : null;
      const figures = given.entered.get(actId) ?? [];
      const act = annexAct(standing, { ...given, level: levels.get(actId) ?? null, figures });
      return [actId, { incident: { id: incidentId, code: known?.code ?? "", title }, act }];
    }),
  );
}

type ActGiven = { use: FigureUse; words: ReportWords; level: number | null; figures: number[] };

function annexAct(standing: ActStanding, { use, words, level, figures }: ActGiven): AnnexAct {
  const { finding, support, facts } = standing;
  // What was decided, not what the act has become since.
  const decided = finding?.decided ?? facts;
  const isOverride = (finding?.overrides.length ?? 0) > 0;
  const isInside = use === "internal";
  return {
    actId: standing.actId,
    code: standing.code,
    actType: decided.actType,
    countWords: countWords(decided.count, words),
    whenWords: formatWhen(isInside ? decided.when : { ...decided.when, words: "" }, words.locale, words.time),
    placeWords: placeWords(isInside ? decided.where : coarsen(decided.where, level), words),
    status: finding?.status ?? "undecided",
    isUnsupported: support !== null && !support.supported,
    isOverride,
    overrideReason: isOverride && isInside ? (finding?.overrideReason ?? null) : null,
    figures,
  };
}

function placeWords({ words: said, adminPath }: Where, words: ReportWords): string {
  const unit = adminPath.at(-1);
  if (said !== "") return said;
  return unit === undefined ? words.accountability("report.placeUnknown") : words.unitName(unit);
}

function countWords(
  { min, minIsExclusive, max, magnitude }: ActStanding["facts"]["count"],
  words: ReportWords,
): string {
  const { figures, vocabulary } = words;
  if (magnitude !== null) return vocabulary(`magnitudes.${magnitude}`);
  if (min !== null && min === max && !minIsExclusive) return figures("words.plain", { lower: min });
  const said = [
    ...(min === null ? [] : [figures(minIsExclusive ? "words.over" : "words.atLeast", { lower: min })]),
    ...(max === null ? [] : [figures("words.atMost", { upper: max })]),
  ];
  return said.length === 0 ? words.accountability("report.noNumber") : said.join(", ");
}

/** The admin level to which each act's place may be published: its own place's, else its incident's. */
async function publicLevels(tx: Tx, actIds: string[]): Promise<Map<string, number | null>> {
  const rows = await tx.$queryRaw<{ id: string; level: number | null }[]>`
    SELECT a.id, p."publicLevel" AS level FROM "Act" a JOIN "Incident" i ON i.id = a."incidentId"
    JOIN "Place" p ON p.id = COALESCE(a."placeId", i."placeId") WHERE a.id = ANY (${actIds}::uuid[])`;
  return new Map(rows.map(({ id, level }) => [id, level]));
}

async function incidentsOf(tx: Tx, incidentIds: string[]) {
  const rows = await tx.$queryRaw<{ id: string; code: string; title: string }[]>`
    SELECT id, code, title FROM "Incident" WHERE id = ANY (${incidentIds}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
