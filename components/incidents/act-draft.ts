import type { ActView } from "@/lib/incidents/types";

/** What of the form other parts of the form depend on. */
export type ActDraft = {
  unit: string;
  actType: string;
  /** `actorId` as chosen, with the possibility that the row stands in. */
  carriedOut: { actorId: string; alternative: number }[];
  partKeys: string[];
};

export function draftOf(act: ActView | undefined): ActDraft {
  return {
    unit: act?.unit ?? "",
    actType: act?.actType ?? "",
    carriedOut: (act?.involvements ?? []).filter(({ degree }) => degree === "carried_out"),
    partKeys: (act?.parts ?? []).map(({ key }) => key),
  };
}

/** Reads the fields around an element as they stand on the screen. */
export function readDraft(within: Element): ActDraft {
  const form = within.closest("form");
  const data = form ? new FormData(form) : new FormData();
  const text = (name: string) => String(data.get(name) ?? "");
  const rows = [...data.keys()].flatMap((name) => /^involvements\.(\d+)\.actorId$/.exec(name)?.[1] ?? []);
  return {
    unit: text("unit"),
    actType: text("actType"),
    carriedOut: rows
      .filter(
        (row) => text(`involvements.${row}.degree`) === "carried_out" && text(`involvements.${row}.actorId`) !== "",
      )
      .map((row) => ({
        actorId: text(`involvements.${row}.actorId`),
        alternative: Number(text(`involvements.${row}.alternative`)),
      })),
    partKeys: [...data.keys()]
      .filter((name) => /^parts\.\d+\.key$/.test(name))
      .map(text)
      .filter(Boolean),
  };
}
