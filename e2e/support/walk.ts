import { readdirSync } from "node:fs";
import path from "node:path";
import { withOwner } from "./people";

/** Every address of an investigation, read from the folders that make them: a new page is walked without being listed. */
export function pagePatterns(): string[] {
  const root = "app/(workspace)/[investigation]";
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "page.tsx")
    .map((entry) => path.relative("app/(workspace)", entry.parentPath).split(path.sep).join("/"))
    .map((pattern) => `/${pattern}`);
}

/** Real ids of the worked example, by the names that the addresses use. */
export const idsOfTheExample = () => idsOf("INV-0001");

/** Real ids of an investigation; empty for what it holds none of. It must hold an act and an interview. */
export async function idsOf(code: string): Promise<Record<string, string>> {
  return withOwner(async (client) => {
    const { rows } = await client.query(`SELECT id FROM "Investigation" WHERE code = $1`, [code]);
    const investigationId = rows[0].id;
    const first = async (table: string) =>
      (
        await client.query(`SELECT id FROM "${table}" WHERE "investigationId" = $1 ORDER BY id LIMIT 1`, [
          investigationId,
        ])
      ).rows[0]?.id ?? "";
    const act = (
      await client.query(`SELECT id, "incidentId" FROM "Act" WHERE "investigationId" = $1 ORDER BY id LIMIT 1`, [
        investigationId,
      ])
    ).rows[0];
    const figure = (
      await client.query(`SELECT id, "summaryId" FROM "Figure" WHERE "investigationId" = $1 ORDER BY id LIMIT 1`, [
        investigationId,
      ])
    ).rows[0];
    const paragraph = (
      await client.query(`SELECT id, "interviewId" FROM "Paragraph" WHERE "investigationId" = $1 ORDER BY id LIMIT 1`, [
        investigationId,
      ])
    ).rows[0];
    return {
      investigation: code,
      incidentId: act.incidentId,
      actId: act.id,
      interviewId: paragraph.interviewId,
      paragraphId: paragraph.id,
      evidenceId: await first("Evidence"),
      personId: await first("Person"),
      actorId: await first("Actor"),
      letterId: await first("Letter"),
      citationId: await first("Citation"),
      summaryId: figure?.summaryId ?? "",
      figureId: figure?.id ?? "",
      constraintId: await first("AccessConstraint"),
    };
  });
}

export function filled(pattern: string, ids: Record<string, string>): string {
  return pattern.replace(/\[(\w+)\]/g, (_whole, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`no id for [${name}] in ${pattern}: add it to the walk`);
    return id;
  });
}
