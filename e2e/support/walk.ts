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

/**
 * Real ids of an investigation; empty for what it holds none of. It must hold an act and an interview. Ids are drawn at
 * random when a database is seeded, so "the first" is the first by code or number: each run walks the same records.
 */
export async function idsOf(code: string): Promise<Record<string, string>> {
  return withOwner(async (client) => {
    const { rows } = await client.query(`SELECT id FROM "Investigation" WHERE code = $1`, [code]);
    const investigationId = rows[0].id;
    const first = async (table: string, by: string) =>
      (
        await client.query(`SELECT * FROM "${table}" t WHERE "investigationId" = $1 ORDER BY ${by} LIMIT 1`, [
          investigationId,
        ])
      ).rows[0];
    const act = await first("Act", "code");
    const paragraph = await first("Paragraph", `"createdAt", number`);
    const figure = await first("Figure", `"createdAt", position`);
    // A letter that was sent is changed no more, and then has no page to change it.
    const sent = `EXISTS (SELECT FROM "LetterEvent" e WHERE e."letterId" = t.id AND e.kind = 'sent')`;
    return {
      investigation: code,
      incidentId: act.incidentId,
      actId: act.id,
      interviewId: paragraph.interviewId,
      paragraphId: paragraph.id,
      evidenceId: (await first("Evidence", "code"))?.id ?? "",
      personId: (await first("Person", "code"))?.id ?? "",
      actorId: (await first("Actor", `"createdAt", id`))?.id ?? "",
      letterId: (await first("Letter", `${sent}, code`))?.id ?? "",
      citationId: (await first("Citation", `"createdAt", id`))?.id ?? "",
      summaryId: figure?.summaryId ?? "",
      figureId: figure?.id ?? "",
      constraintId: (await first("AccessConstraint", `"createdAt", id`))?.id ?? "",
      withdrawalId: (await first("ConsentWithdrawal", `"createdAt", id`))?.id ?? "",
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
