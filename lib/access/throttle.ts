import "server-only";
import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Tx } from "@/lib/db";

/** Failed attempts that cost nothing: people mistype. */
const free = 4;
const longestDelayMs = 15 * 60_000;
/** After this long without a failure the count starts again. */
const forgetAfterMs = 24 * 60 * 60_000;

/** How long after the last failure the next attempt may come, in milliseconds: 2, 4, 8 … seconds, never a lock. */
export function delayAfter(failures: number): number {
  if (failures <= free) return 0;
  return Math.min(longestDelayMs, 1000 * 2 ** (failures - free));
}

/** The keys an attempt is counted under: account with device, and address (a /64 for IPv6). Hashed: no e-mail in them. */
export function throttleKeys(attempt: { account: string; device: string; address: string }): string[] {
  const network = networkOf(attempt.address);
  return [hashedKey(`account ${attempt.account.toLowerCase()} ${attempt.device}`), hashedKey(`address ${network}`)];
}

/** The /64 of an IPv6 address, however it is written; an IPv4 address inside one, and everything else, as itself. */
function networkOf(address: string): string {
  const [unscoped = ""] = address.split("%");
  if (!isIPv6(unscoped)) return address;
  // A URL writes an address in one way: lower case, no leading zeros, IPv4 at its end in hexadecimal.
  const [head = "", tail = ""] = new URL(`http://[${unscoped}]`).hostname.slice(1, -1).split("::");
  const [before, after] = [head, tail].map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  const groups = [...(before ?? []), ...Array<string>(Math.max(0, missing)).fill("0"), ...(after ?? [])];
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return groups.slice(0, 4).join(":");
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((number) => [number >> 8, number & 0xff])
    .join(".");
}

/** Milliseconds still to wait; 0 when the attempt may go on. */
export async function waitFor(tx: Tx, keys: string[], now: Date): Promise<number> {
  const rows = await tx.signInThrottle.findMany({ where: { key: { in: keys } } });
  const waits = rows.map((row) => row.lastFailureAt.getTime() + delayAfter(row.failures) - now.getTime());
  return Math.max(0, ...waits);
}

/**
 * Like waitFor, and holds the keys until the transaction ends: of many attempts at once each is judged after the one
 * before it was counted, so none slips in beside it.
 */
export async function lockedWait(tx: Tx, keys: string[], now: Date): Promise<number> {
  for (const key of [...keys].sort()) {
    await tx.$executeRaw`INSERT INTO "SignInThrottle" ("key", "lastFailureAt") VALUES (${key}, ${now}) ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`SELECT 1 FROM "SignInThrottle" WHERE "key" = ${key} FOR UPDATE`;
  }
  return waitFor(tx, keys, now);
}

export async function countFailure(tx: Tx, keys: string[], now: Date) {
  const forgotten = new Date(now.getTime() - forgetAfterMs);
  for (const key of [...keys].sort()) {
    await tx.$executeRaw`
      INSERT INTO "SignInThrottle" AS s ("key", "failures", "lastFailureAt") VALUES (${key}, 1, ${now})
      ON CONFLICT ("key") DO UPDATE SET
        "failures" = CASE WHEN s."lastFailureAt" < ${forgotten} THEN 1 ELSE s."failures" + 1 END,
        "lastFailureAt" = ${now}`;
  }
}

/** Takes back what was counted beforehand for an attempt that turned out right. */
export async function takeBackFailure(tx: Tx, keys: string[]) {
  await tx.signInThrottle.updateMany({
    where: { key: { in: keys }, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
}

/** A success clears the account's own key; the address's count stands, for others may be guessing from there. */
export async function clearFailures(tx: Tx, accountKey: string) {
  await tx.signInThrottle.updateMany({ where: { key: accountKey }, data: { failures: 0 } });
}

export function hashedKey(text: string) {
  return createHash("sha256").update(text).digest("hex");
}
