import { z } from "zod";
import { type ChangeView, type Speaker, speakers } from "./types";

/** What is kept of a paragraph, or of its translation, when it is changed or taken out. */
const kept = z.object({
  id: z.string(),
  text: z.string(),
  version: z.number(),
  speaker: z.enum(speakers).optional(),
  paragraphId: z.string().optional(),
});
export type KeptText = z.output<typeof kept>;

export function readKept(data: unknown): KeptText | null {
  return kept.safeParse(data).data ?? null;
}

export type Kept = { data: KeptText; replacedAt: Date; replacedById: string };
export type Standing = { text: string; version: number; speaker?: Speaker | undefined };

/**
 * The changes of one text, from each version to the one after it; the last leads to what stands now, or, where nothing
 * stands any more, to nothing.
 */
export function changesOf(versions: readonly Kept[], standing: Standing | null) {
  const inOrder = [...versions].sort((a, b) => a.data.version - b.data.version);
  return inOrder.map(({ data, replacedAt, replacedById }, at) => {
    const after = inOrder[at + 1]?.data ?? standing;
    const speaker = data.speaker && after?.speaker && data.speaker !== after.speaker;
    return {
      from: data.version,
      to: after?.version ?? null,
      before: data.text,
      after: after?.text ?? "",
      speaker: speaker && data.speaker && after.speaker ? { before: data.speaker, after: after.speaker } : null,
      changedAt: replacedAt,
      changedById: replacedById,
    } satisfies Omit<ChangeView, "key" | "number" | "isTranslation" | "changedBy"> & { changedById: string };
  });
}

type Row = {
  id: string;
  number: number;
  text: string;
  version: number;
  speaker: string;
  translation: { id: string; text: string; version: number } | null;
};
type VersionRow = { subjectId: string; subjectType: string; data: unknown; replacedAt: Date; replacedById: string };
type Change = Omit<ChangeView, "changedBy"> & { paragraphId: string; changedById: string };

/** The changes of all paragraphs and translations of an interview, the last first. */
export function changesIn(rows: readonly Row[], versions: readonly VersionRow[]): Change[] {
  const standing = new Map<string, Standing>();
  for (const { id, text, version, speaker, translation } of rows) {
    standing.set(id, { text, version, speaker: speakers.find((one) => one === speaker) });
    if (translation) standing.set(translation.id, { text: translation.text, version: translation.version });
  }
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const bySubject = new Map<string, { isTranslation: boolean; kept: Kept[] }>();
  for (const { subjectId, subjectType, data, ...when } of versions) {
    const text = readKept(data);
    const one = bySubject.get(subjectId) ?? { isTranslation: subjectType === "translation", kept: [] };
    if (text) bySubject.set(subjectId, { ...one, kept: [...one.kept, { data: text, ...when }] });
  }
  return [...bySubject]
    .flatMap(([subjectId, { isTranslation, kept }]) => {
      const paragraphId = kept[0]?.data.paragraphId ?? subjectId;
      const which = { paragraphId, number: numbers.get(paragraphId) ?? null, isTranslation };
      return changesOf(kept, standing.get(subjectId) ?? null).map((change) => ({
        ...which,
        ...change,
        key: `${subjectId} ${change.from}`,
      }));
    })
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || a.key.localeCompare(b.key));
}
