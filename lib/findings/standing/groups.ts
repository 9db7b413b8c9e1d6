import { clusterSources } from "../clusters";
import type { CitedSource } from "../types";
import type { CitedRow } from "./rows";
import type { ActStanding, CitationLine, CountsAs, OriginGroup } from "./types";

type Standing = Pick<ActStanding, "sources" | "origins">;

/**
 * An act's passages by the origin of their source, as a reader weighs them: each group counts once, or not at all, and what
 * speaks against stands where its source stands. Groups that count come first.
 */
export function groupByOrigin(
  { sources, origins }: Standing,
  cited: CitedRow[],
  isWithheld: (sourceId: string) => boolean,
): OriginGroup[] {
  // Every source forms a group, so that what does not count is seen beside what does.
  const all = sources.map((source): CitedSource => ({ ...source, bearing: "supports", admissible: "full" }));
  const counting = new Set(clusterSources(sources, origins, "probable").flatMap(({ citationIds }) => citationIds));
  const rows = new Map(cited.map((row) => [row.id, row]));
  const byId = new Map(sources.map((source) => [source.citationId, source]));

  return clusterSources(all, origins, "probable")
    .map(({ sourceIds, citationIds }) => ({
      sourceIds,
      counts: !sourceIds.some(isWithheld) && citationIds.some((id) => counting.has(id)),
      citations: inReadingOrder(citationIds, rows).flatMap((id) => {
        const [row, source] = [rows.get(id), byId.get(id)];
        return row && source ? [citationLine(row, source, isWithheld(source.sourceId))] : [];
      }),
    }))
    .sort((a, b) => Number(b.counts) - Number(a.counts) || (codeOf(a, rows) < codeOf(b, rows) ? -1 : 1));
}

/** By the code of the source, then from its first paragraph on. */
function inReadingOrder(citationIds: string[], rows: ReadonlyMap<string, CitedRow>): string[] {
  const place = (id: string) => {
    const row = rows.get(id);
    return `${row?.interview?.code ?? row?.evidence?.code} ${String(row?.paragraph?.number ?? 0).padStart(6, "0")}`;
  };
  return citationIds.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** The first of a group's sources, as a reader looks for it. */
function codeOf({ citations }: OriginGroup, rows: ReadonlyMap<string, CitedRow>): string {
  const codes = citations.map(({ citationId }) => {
    const row = rows.get(citationId);
    return row?.interview?.code ?? row?.evidence?.code ?? "";
  });
  return codes.sort()[0] ?? "";
}

function citationLine(row: CitedRow, source: CitedSource, isWithheld: boolean): CitationLine {
  return {
    citationId: row.id,
    sourceId: source.sourceId,
    paragraph: row.paragraph?.number ?? null,
    paragraphId: row.paragraph?.id ?? null,
    quote: row.quote,
    knowledge: source.knowledge,
    bearing: source.bearing,
    carries: source.bearing === "contradicts" ? source.against : source.carries,
    elements: row.elements,
    saysCountMin: row.saysCountMin,
    saysCountWords: row.saysCountWords,
    isAdmission: source.isAdmission,
    countsAs: countsAs(source, isWithheld),
  };
}

function countsAs(source: CitedSource, isWithheld: boolean): CountsAs {
  if (source.bearing === "context") return "context";
  if (source.bearing === "contradicts") return source.isAnswered ? "answered" : "contradicts";
  if (source.admissible === "none" && source.sourceKind === "interview") return "no_consent";
  // Whether evidence counts says what verification came to.
  if (isWithheld) return "withheld";
  if (source.admissible === "none") return "not_verified";
  return source.admissible === "probable_only" ? "probable_only" : "counts";
}
