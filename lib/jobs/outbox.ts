import "server-only";
import type { Pool, PoolClient } from "pg";
import type { PgBoss } from "pg-boss";

const rowsAtOnce = 100;

type OutboxRow = { id: string; investigationId: string; kind: string; payload: object };

/**
 * Moves what commands left in the outbox into its queues; returns how many rows that were. One transaction: a row is
 * taken exactly when its job is queued. Several workers may do it at once, each takes other rows. Kinds that this
 * version does not know are left for one that does.
 */
export async function takeOutbox(pool: Pool, boss: Pick<PgBoss, "send">, kinds: readonly string[]): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<OutboxRow>(
      `SELECT id, "investigationId", kind, payload FROM "Outbox" WHERE "takenAt" IS NULL AND kind = ANY($1)
       ORDER BY "createdAt" LIMIT ${rowsAtOnce} FOR UPDATE SKIP LOCKED`,
      [kinds],
    );
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    for (const { id, investigationId, kind, payload } of rows) {
      await boss.send(kind, { investigationId, payload }, { id, db });
    }
    if (rows.length > 0) {
      await client.query(`UPDATE "Outbox" SET "takenAt" = now() WHERE id = ANY($1)`, [rows.map((row) => row.id)]);
    }
    return rows.length;
  });
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // The connection goes with its transaction: nothing of it can be taken over by whoever borrows it next.
    client.release(true);
    throw error;
  }
}
