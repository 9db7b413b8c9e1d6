// The one-time link that makes the first account. Only its hash is stored; each start without an account draws a new one.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { withClient } from "./database.mjs";

/** @returns {Promise<string | null>} null once somebody can sign in */
export async function setupLink(ownerUrl, url) {
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  const isOpen = await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM "User" WHERE "passwordHash" IS NOT NULL LIMIT 1');
    if (rowCount) return false;
    await client.query(`UPDATE "AccountLink" SET "usedAt" = now() WHERE purpose = 'setup' AND "usedAt" IS NULL`);
    await client.query(
      `INSERT INTO "AccountLink" (id, purpose, "tokenHash", "expiresAt") VALUES ($1, 'setup', $2, now() + interval '24 hours')`,
      [randomUUID(), tokenHash],
    );
    return true;
  });
  return isOpen ? `${url}/link/${token}` : null;
}
