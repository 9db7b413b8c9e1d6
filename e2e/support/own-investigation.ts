import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { people, type Who, withOwner } from "./people";

/** An investigation of one spec's own, with the people of the worked example as members. */
export type OwnInvestigation = { id: string; code: string; researcherId: string };

const members: [Who, string][] = [
  ["researcher", "researcher"],
  ["reviewer", "reviewer"],
  ["secondReviewer", "reviewer"],
  ["thirdReviewer", "reviewer"],
  ["admin", "admin"],
];

/** What a spec records stays off the worked example, whose figures others check. */
export function ownInvestigation(title: string): Promise<OwnInvestigation> {
  return withOwner(async (client) => {
    const id = randomUUID();
    const admin = await userId(client, "admin");
    const { rows } = await client.query(
      `INSERT INTO "Investigation" (id, code, title, "createdById")
       VALUES ($1, 'INV-' || lpad(nextval('investigation_code')::text, 4, '0'), $2, $3) RETURNING code`,
      [id, title, admin],
    );
    for (const [who, role] of members) {
      await client.query(
        `INSERT INTO "Membership" (id, "investigationId", "userId", roles, "createdById")
         VALUES ($1, $2, $3, ARRAY[$4]::"Role"[], $5)`,
        [randomUUID(), id, await userId(client, who), role, admin],
      );
    }
    return { id, code: rows[0].code, researcherId: await userId(client, "researcher") };
  });
}

async function userId(client: Client, who: Who): Promise<string> {
  const { rows } = await client.query(`SELECT id FROM "User" WHERE email = $1`, [people[who]]);
  if (!rows[0]) throw new Error(`no account ${people[who]}`);
  return rows[0].id;
}

/** One value of one row, for what a page does not show. */
export function stored<Value>(sql: string, values: unknown[]): Promise<Value> {
  return withOwner(async (client) => Object.values((await client.query(sql, values)).rows[0] ?? {})[0] as Value);
}

/** How many rows of a table an investigation has. */
export const countOf = (table: string, own: OwnInvestigation) =>
  stored<number>(`SELECT count(*)::int FROM "${table}" WHERE "investigationId" = $1`, [own.id]);
