import "server-only";
import type { Tx } from "@/lib/db";

export type CodePrefix = "INT" | "EV" | "INC" | "PER" | "SUM" | "LET";

/** The next code of its kind in an investigation, e.g. `INC-0001`: one statement, so two people never get the same. */
export async function nextCode(tx: Tx, investigationId: string, prefix: CodePrefix): Promise<string> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    INSERT INTO "CodeCounter" AS c ("investigationId", "prefix", "next") VALUES (${investigationId}::uuid, ${prefix}, 2)
    ON CONFLICT ("investigationId", "prefix") DO UPDATE SET "next" = c."next" + 1
    RETURNING c."next" - 1 AS number`;
  const number = rows[0]?.number;
  if (number === undefined) throw new Error(`no code for ${prefix}`);
  return formatCode(prefix, number);
}

/** Codes for people: four digits at least, never reused. */
export function formatCode(prefix: string, number: number | bigint): string {
  return `${prefix}-${String(number).padStart(4, "0")}`;
}
