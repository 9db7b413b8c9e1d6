import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** Names the purpose, so that this key is of no use to, and cannot be got from, any other that the secret gives. */
const purpose = "attest second factor seed 1";

/**
 * Encrypts a seed for its row (AES-256-GCM). The id of the row is authenticated with it: moved to another account's row it
 * does not open. The key is derived (HKDF-SHA-256) from the installation's secret, which is not in the database.
 */
export function sealSeed(seed: string, factorId: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  cipher.setAAD(Buffer.from(factorId));
  const sealed = Buffer.concat([cipher.update(seed, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** The seed again; null when it was sealed under another secret, belongs to another row, or was changed. */
export function openSeed(stored: string, factorId: string): string | null {
  const bytes = Buffer.from(stored, "base64");
  if (bytes.length <= 28) return null;
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(factorId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function key(): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", env().ATTEST_SECRET, "", purpose, 32));
}
